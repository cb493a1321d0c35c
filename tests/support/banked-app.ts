import { createServer } from 'node:net'
import { join } from 'node:path'
import { type TestApp, testApp } from './app.ts'
import { runBank, type TestBank } from './bank.ts'

/** The whole platform, listening, with a real trial bank in a process of its own. */
export interface BankedApp extends TestApp {
  bankProcess: TestBank
  /** Address of the platform. */
  url: string
  /** Lets the bank reach the platform, where it was started deaf. */
  listen(): Promise<void>
  /** One whole turn of the line to the bank. */
  pass(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts both. `deaf` leaves the platform unreachable for the bank until `listen()` is called. */
export async function bankedApp(
  o: { now?: string; env?: Record<string, string>; deaf?: boolean } = {},
): Promise<BankedApp> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const bankProcess = await runBank({ YUHENG_BANK_CALLBACK_URL: `${url}/api/v1/custody/bank/events` })
  const app = await testApp({
    ...(o.now ? { now: o.now } : {}),
    env: {
      PORT: String(port),
      YUHENG_BANK_URL: bankProcess.url,
      YUHENG_BANK_KEYS: bankProcess.publicKeyFile,
      YUHENG_DATA: join(bankProcess.folder, 'platform'),
      ...o.env,
    },
  })
  const listen = async () => {
    await app.app.listen({ host: '127.0.0.1', port })
  }
  if (!o.deaf) await listen()
  return {
    ...app,
    bankProcess,
    url,
    listen,
    pass: async () => {
      await app.bank?.pass()
    },
    close: async () => {
      await app.close()
      await bankProcess.remove()
    },
  }
}
