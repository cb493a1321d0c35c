import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../platform/failure.ts'

const PROGRAM = join(import.meta.dirname, '../../bank/main.ts')
const LEASH = pathToFileURL(join(import.meta.dirname, 'leash.ts')).href
const READY_MS = 20_000

/** The trial bank as a process of its own, which ends with this one. */
export interface Bank {
  url: string
  stop(): Promise<void>
}

/**
 * Starts the trial bank and waits until it says that it is ready.
 * @param o.onEnd called when it ends by itself later
 * @throws Failure `bank-failed` with what it said
 */
export async function startBank(o: {
  env: Record<string, string | undefined>
  port: number
  log: (line: string) => void
  onEnd: () => void
}): Promise<Bank> {
  const { DATABASE_URL, DATABASE_OWNER_URL, YUHENG_KEYS, ...rest } = o.env // none of the bank's business
  const cashier = rest.YUHENG_BANK_HOST ? {} : { YUHENG_BANK_PUBLIC_URL: `http://localhost:${o.port}` }
  const env = { ...cashier, ...rest, YUHENG_BANK_PORT: String(o.port) }
  const flags = ['--disable-warning=ExperimentalWarning', '--import', LEASH]
  // In a process group of its own: Ctrl-C reaches us alone, and the bank is stopped after the server.
  const child = spawn(process.execPath, [...flags, PROGRAM], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let stopping = false
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  await ready(child, o.log)
  ended.then(() => (stopping ? undefined : o.onEnd()))
  return {
    url: `http://127.0.0.1:${o.port}`,
    stop: () => {
      stopping = true
      child.kill('SIGTERM')
      return ended
    },
  }
}

function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    let said = ''
    const broken = (why: string) => {
      child.kill('SIGKILL')
      fail(
        new Failure('bank-failed', {
          zh: `模拟银行未能启动：${why}`,
          en: `The trial bank did not start: ${why}`,
        }),
      )
    }
    const timer = setTimeout(() => broken(said.trim().split('\n').at(-1) ?? 'timeout'), READY_MS)
    const listen = (chunk: Buffer) => {
      const text = chunk.toString('utf8')
      for (const line of text.split('\n').filter(Boolean)) log(line)
      said += text
      if (!/^\[bank\] ready /m.test(said)) return
      clearTimeout(timer)
      done()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', error => broken(error.message))
    child.once('exit', () => {
      clearTimeout(timer)
      broken(said.trim().split('\n').at(-1) ?? '')
    })
  })
}
