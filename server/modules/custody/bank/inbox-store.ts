import type { Tx } from '../../../platform/db/tx.ts'
import type { BankNews } from './news.ts'

export type NewsOutcome = 'WAITING' | 'APPLIED' | 'UNMATCHED'

/** Remembers a nonce. @returns false if it was remembered before: the message is a replay */
export async function takeNonce(
  tx: Tx,
  message: { keyId: string; nonce: string; forgetAt: Date },
): Promise<boolean> {
  const rows = await tx.rows(
    `insert into custody.bank_nonce (key_id, nonce, forget_at) values ($1, $2, $3)
     on conflict (key_id, nonce) do nothing returning 1`,
    [message.keyId, message.nonce, message.forgetAt],
  )
  return rows.length === 1
}

/** Forgets nonces of messages that are too old to be taken anyway. `at` is the wall clock of signatures. */
export const forgetNonces = (tx: Tx, at: Date) =>
  tx.rows('delete from custody.bank_nonce where forget_at < $1', [at])

/** Keeps news, or locks and gives what was kept of it before. */
export async function keepNews(
  tx: Tx,
  bank: string,
  news: BankNews,
): Promise<{ outcome: NewsOutcome; same: boolean }> {
  await tx.rows(
    `insert into custody.bank_event (bank, event_id, type, end_to_end_id, content, received_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (bank, event_id) do nothing`,
    [bank, news.eventId, news.type, news.endToEndId, JSON.stringify(news), tx.clock.now()],
  )
  const rows = await tx.rows<{ outcome: NewsOutcome; same: boolean }>(
    `select outcome, content = $3::jsonb as same from custody.bank_event where bank = $1 and event_id = $2 for update`,
    [bank, news.eventId, JSON.stringify(news)],
  )
  return rows[0]!
}

export const decideNews = (
  tx: Tx,
  bank: string,
  eventId: string,
  outcome: NewsOutcome,
  note: string | undefined,
) =>
  tx.rows(
    `update custody.bank_event set outcome = $3, note = $4, decided_at = $5 where bank = $1 and event_id = $2`,
    [bank, eventId, outcome, note ?? null, tx.clock.now()],
  )
