import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SigningKey, signRequest, verifyReply } from '../../server/platform/signing.ts'
import { loadOrCreateSigningKey, publicKeysFromPem } from '../../server/platform/signing-keys.ts'

/** A real trial bank in a process of its own, for tests. */
export interface TestBank {
  url: string
  /** Folder with the bank's journal and keys; outlives restarts, removed by `remove`. */
  folder: string
  publicKeyFile: string
  stop(): Promise<void>
  /** Kills it as a power cut would. */
  kill(): Promise<void>
  /** Resolves when the process has ended by itself. */
  ended(): Promise<void>
  restart(): Promise<void>
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** Stops the process and removes its folder. */
  remove(): Promise<void>
}

async function launch(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['bank/main.ts'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /ready (http:\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`the bank ended (${code}): ${said}`)))
  })
  return { child, url }
}

/** Starts a bank on a free port. `env` sets or overrides its settings. */
export async function runBank(env: Record<string, string> = {}): Promise<TestBank> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-bank-'))
  const settings = {
    YUHENG_BANK_PORT: '0',
    YUHENG_BANK_DATA: join(folder, 'data'),
    YUHENG_BANK_PLATFORM_KEYS: join(folder, 'platform', 'keys', 'custody.pub.pem'),
    YUHENG_BANK_CALLBACK_URL: 'http://127.0.0.1:9/nobody',
    YUHENG_BANK_RETRY_MS: '20',
    YUHENG_BANK_CLEARING_MS: '1',
    ...env,
  }
  let { child, url } = await launch(settings).catch(error => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return {
    get url() {
      return url
    },
    folder,
    publicKeyFile: join(folder, 'data', 'keys', 'bank.pub.pem'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    restart: async () => {
      await end('SIGTERM')
      const port = new URL(url).port
      ;({ child, url } = await launch({ ...settings, YUHENG_BANK_PORT: port }))
    },
    control: async (method, path, body) => {
      const reply = await fetch(`${url}/control${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
      })
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
      return reply.json()
    },
    remove: async () => {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a caller may bend to see the bank refuse it. */
export interface CallOptions {
  key?: SigningKey
  at?: Date
  audience?: string
  /** Headers of an earlier message, to replay it. */
  headers?: Record<string, string>
  /** Body sent in place of the one that was signed. */
  sent?: unknown
}

export interface BankReply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies freely
  body: any
  /** The headers that were sent, for a replay. */
  sent: Record<string, string>
}

/** The platform's side of the signed line to a test bank. Every reply's signature is checked. */
export function platformLine(bank: TestBank) {
  const own = loadOrCreateSigningKey(join(bank.folder, 'platform', 'keys'), 'custody')
  return async (
    method: string,
    path: string,
    content?: unknown,
    options: CallOptions = {},
  ): Promise<BankReply> => {
    const body = content === undefined ? '' : JSON.stringify(content)
    const at = options.at ?? new Date()
    const key = options.key ?? own
    const signed =
      options.headers ?? signRequest({ method, path, body }, key, options.audience ?? 'trial-bank', at)
    const sent = options.sent === undefined ? body : JSON.stringify(options.sent)
    const headers = { ...signed, ...(sent ? { 'content-type': 'application/json' } : {}) }
    const reply = await fetch(bank.url + path, { method, headers, ...(sent ? { body: sent } : {}) })
    const text = await reply.text()
    const keys = publicKeysFromPem(readFileSync(bank.publicKeyFile, 'utf8'))
    const answer = { status: reply.status, body: text, headers: Object.fromEntries(reply.headers) }
    verifyReply(answer, signed.signature ?? '', id => keys.get(id), 'yuheng', new Date())
    return { status: reply.status, body: JSON.parse(text), sent: signed }
  }
}

/** What a parent's browser does at the cashier: opens the page, then pays or cancels. */
export async function atCashier(
  cashierUrl: string,
  action: 'pay' | 'cancel',
  channel = 'WECHAT',
): Promise<{ page: string; location: string | null; status: number }> {
  const page = await (await fetch(cashierUrl)).text()
  const reply = await fetch(cashierUrl, {
    method: 'POST',
    body: new URLSearchParams({ action, channel }),
    redirect: 'manual',
  })
  await reply.text()
  return { page, location: reply.headers.get('location'), status: reply.status }
}
