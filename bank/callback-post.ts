import { generateKeyPairSync } from 'node:crypto'
import { type SigningKey, signRequest } from '../server/platform/signing.ts'
import type { BankEvent } from './events.ts'

/** Name of the platform in the signatures that are addressed to it. */
export const PLATFORM_AUDIENCE = 'yuheng'

const TIMEOUT_MS = 10_000

/** How the platform took a message: kept, refused just this one, or was not there at all. */
export type Outcome = 'kept' | 'refused' | 'away'

interface Message {
  event: BankEvent
  key: SigningKey
  url: string
  at: Date
  signal: AbortSignal
}

/** Sends one piece of news, signed, and tells how it was taken. Never throws. */
export async function postEvent({ event, key, url, at, signal }: Message): Promise<Outcome> {
  const { pathname, search } = new URL(url)
  const body = JSON.stringify(event)
  const signed = signRequest({ method: 'POST', path: pathname + search, body }, key, PLATFORM_AUDIENCE, at)
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...signed, 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    const answer: unknown = await reply.json().catch(() => undefined)
    if (reply.ok && acknowledges(answer, event)) return 'kept'
    return reply.status >= 500 ? 'away' : 'refused'
  } catch {
    return 'away'
  }
}

/** Only an explicit confirmation of this very news counts; a friendly page of some other server does not. */
function acknowledges(answer: unknown, event: BankEvent): boolean {
  return (answer as { acknowledged?: unknown } | undefined)?.acknowledged === event.eventId
}

/** A key that is not the bank's but uses its name, for the forged-signature trial. */
export function strangerKey(keyId: string): SigningKey {
  return { keyId, privateKey: generateKeyPairSync('ed25519').privateKey }
}
