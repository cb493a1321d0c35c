import { setTimeout as wait } from 'node:timers/promises'
import { SignatureError } from '../../../platform/signature-error.ts'
import { type KeyRing, type SigningKey, signRequest, verifyReply } from '../../../platform/signing.ts'

/** Our name in the signatures that are addressed to us. */
export const PLATFORM_AUDIENCE = 'yuheng'

const TIMEOUT_MS = 8_000
const MAX_REPLY_BYTES = 1024 * 1024
const FIRST_PAUSE_MS = 150

/** The bank said no and signed it: nothing was done, and asking again changes nothing. */
export class BankRefused extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, detail: string) {
    super(`the bank refused (${code}): ${detail}`)
    this.name = 'BankRefused'
    this.code = code
    this.status = status
  }

  /** True where the bank did not accept the sender, and so never looked at the order. */
  get ofSender(): boolean {
    return this.status === 401 || this.status === 403
  }
}

/**
 * No answer that can be believed: the line broke, the time ran out, or the signature is not the bank's. The
 * outcome is unknown; the same order with the same end-to-end id must be sent, or asked about, again.
 */
export class BankSilent extends Error {
  constructor(detail: string, cause?: unknown) {
    super(`no answer from the bank that can be believed: ${detail}`, { cause })
    this.name = 'BankSilent'
  }
}

/** One signed line to one bank. */
export interface BankLineSettings {
  url: string
  /** The bank's name in signatures addressed to it. */
  bankId: string
  key: SigningKey
  bankKeys: KeyRing
  /** The wall clock of signatures; business time plays no part in it. */
  now: () => Date
  timeoutMs?: number
}

interface RawReply {
  status: number
  body: Buffer
  headers: Record<string, string>
}

export class BankLine {
  readonly #settings: BankLineSettings

  constructor(settings: BankLineSettings) {
    this.#settings = settings
  }

  /**
   * Sends one message, again up to `attempts` times while the bank is silent, each time under a fresh nonce.
   * Safe because the bank takes an order once by its end-to-end id.
   * @returns the JSON of a signed 2xx reply
   * @throws BankRefused, BankSilent
   */
  async ask(method: 'GET' | 'POST', path: string, content?: unknown, attempts = 3): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#askOnce(method, path, content)
      } catch (error) {
        if (!(error instanceof BankSilent) || attempt >= attempts) throw error
        await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1))
      }
    }
  }

  async #askOnce(method: string, path: string, content: unknown): Promise<unknown> {
    const { key, bankId, now } = this.#settings
    const body = content === undefined ? '' : JSON.stringify(content)
    const signed = signRequest({ method, path, body }, key, bankId, now())
    const reply = await this.#send(method, path, body, signed)
    this.#prove(reply, signed.signature ?? '')
    return meaningOf(reply)
  }

  async #send(method: string, path: string, body: string, signed: Record<string, string>): Promise<RawReply> {
    const { url, timeoutMs = TIMEOUT_MS } = this.#settings
    try {
      const reply = await fetch(url + path, {
        method,
        headers: body ? { ...signed, 'content-type': 'application/json' } : signed,
        ...(body ? { body } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      return { status: reply.status, body: await bounded(reply), headers: Object.fromEntries(reply.headers) }
    } catch (error) {
      throw error instanceof BankSilent ? error : new BankSilent('the line broke or the time ran out', error)
    }
  }

  #prove(reply: RawReply, asked: string): void {
    const { bankKeys, now } = this.#settings
    try {
      verifyReply(reply, asked, bankKeys, PLATFORM_AUDIENCE, now())
    } catch (error) {
      if (error instanceof SignatureError) throw new BankSilent(error.message, error)
      throw error
    }
  }
}

async function bounded(reply: Response): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of reply.body ?? []) {
    size += part.length
    if (size > MAX_REPLY_BYTES) throw new BankSilent('the reply is too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function meaningOf({ status, body }: RawReply): unknown {
  if (status >= 500 || status === 429) throw new BankSilent(`status ${status}`)
  const said = jsonOf(body)
  if (status >= 200 && status < 300) return said
  const { code = 'unknown', detail = '' } = said as { code?: string; detail?: string }
  throw new BankRefused(code, status, detail)
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new BankSilent('the reply is not JSON', error)
  }
}
