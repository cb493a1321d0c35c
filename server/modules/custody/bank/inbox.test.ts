import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BankedApp, bankedApp } from '../../../../tests/support/banked-app.ts'
import { anOrder } from '../../../../tests/support/custody.ts'
import { signRequest } from '../../../platform/signing.ts'
import { loadOrCreateSigningKey } from '../../../platform/signing-keys.ts'
import { balancesOf, openOrder, requestPayment } from '../index.ts'
import { findInstruction } from '../store/instructions.ts'
import { nameAtBank, seriesOf } from './names.ts'

/** What the platform believes, and what it does not, when somebody says to be the bank. */

const PATH = '/api/v1/custody/bank/events'
let app: BankedApp
let serial = 0

beforeAll(async () => {
  app = await bankedApp()
})
afterAll(() => app?.close())

/** An order whose payment the bank has opened, and true news of it. */
async function newsOfPayment(institutionId = 500 + ++serial) {
  const order = anOrder(1000 + ++serial, { institutionId })
  const payment = await app.inside(async tx => {
    await openOrder(tx, order)
    return requestPayment(tx, order)
  })
  const state = () => app.inside(tx => findInstruction(tx, 'PAYMENT', payment.cell, payment.id))
  await expect.poll(async () => (await state())?.status, { timeout: 20_000, interval: 10 }).toBe('SENT')
  const series = await app.inside(seriesOf)
  const news = {
    eventId: `X-${++serial}`,
    type: 'payment.paid',
    occurredAt: '2026-05-06T02:00:00.000Z',
    endToEndId: nameAtBank(series, payment),
    account: `C410102-${String(institutionId).padStart(8, '0')}`,
    amountFen: 10_000,
    channel: 'WECHAT',
    reference: `B${serial}`,
  }
  const bankFen = () => app.inside(async tx => (await balancesOf(tx, 1, institutionId)).bankFen)
  return { news, state, bankFen }
}

function bankKey() {
  return loadOrCreateSigningKey(join(app.bankProcess.folder, 'data', 'keys'), 'bank')
}

const sign = (body: string, at = new Date()) =>
  signRequest({ method: 'POST', path: PATH, body }, bankKey(), 'yuheng', at)

async function send(body: string, signed: Record<string, string>) {
  const headers = { ...signed, 'content-type': 'application/json' }
  const reply = await fetch(app.url + PATH, { method: 'POST', body, headers })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

const tell = (news: object) => send(JSON.stringify(news), sign(JSON.stringify(news)))

const kept = (eventId: string) =>
  app.inside(async tx => {
    const sql = 'select outcome, note from custody.bank_event where event_id = $1'
    return (await tx.rows(sql, [eventId]))[0]
  })

describe('news from the bank', () => {
  test('is booked once and confirmed as often as it is told', async () => {
    const { news, bankFen } = await newsOfPayment()
    for (let n = 0; n < 3; n += 1)
      expect(await tell(news)).toEqual({ status: 200, body: { acknowledged: news.eventId } })
    expect(await bankFen()).toBe(10_000)
  })

  test('told many times at once is booked once', async () => {
    const { news, bankFen } = await newsOfPayment()
    const replies = await Promise.all(Array.from({ length: 12 }, () => tell(news)))
    expect(replies.map(reply => reply.status)).toEqual(replies.map(() => 200))
    expect(await bankFen()).toBe(10_000)
  })

  test('about one payment under two event ids is booked once', async () => {
    const { news, bankFen } = await newsOfPayment()
    await tell(news)
    await tell({ ...news, eventId: `${news.eventId}-again` })
    expect(await bankFen()).toBe(10_000)
  })

  test('with other content under a known event id is refused', async () => {
    const { news } = await newsOfPayment()
    await tell(news)
    const changed = await tell({ ...news, type: 'payment.failed' })
    expect([changed.status, changed.body.code]).toEqual([409, 'custody.bank-event-changed'])
  })

  test.each([
    ['another sum', { amountFen: 9_999 }, 'custody.amount-differs'],
    ['another account', { account: 'C410102-99999999' }, 'wrong-account'],
    ['a payment that we never asked for', { endToEndId: 'zzzzzz-YHP-1-1' }, 'not-ours'],
    ['a refund under the name of a payment', { type: 'refund.paid' }, 'not-ours'],
  ])('about %s is kept for a person and moves nothing', async (_, change, note) => {
    const { news, state, bankFen } = await newsOfPayment()
    expect((await tell({ ...news, ...change })).status).toBe(200)
    expect(await kept(news.eventId)).toEqual({ outcome: 'UNMATCHED', note })
    expect([(await state())?.status, await bankFen()]).toEqual(['SENT', 0])
  })

  test('that contradicts what is booked is kept for a person', async () => {
    const { news, bankFen } = await newsOfPayment()
    await tell(news)
    const other = { ...news, eventId: `${news.eventId}-no`, type: 'payment.failed', failure: 'EXPIRED' }
    expect((await tell(other)).status).toBe(200)
    expect(await kept(other.eventId)).toMatchObject({ outcome: 'UNMATCHED' })
    expect(await bankFen()).toBe(10_000)
  })
})

describe('somebody else', () => {
  const refusals = [
    ['without a signature', () => ({})],
    ['with an old message', (body: string) => sign(body, new Date(Date.now() - 400_000))],
    ['with a changed body', () => sign('{}')],
    [
      'under the name of the bank but with another key',
      (body: string) => {
        const own = loadOrCreateSigningKey(join(app.bankProcess.folder, 'stranger'), 'x')
        const key = { keyId: bankKey().keyId, privateKey: own.privateKey }
        return signRequest({ method: 'POST', path: PATH, body }, key, 'yuheng', new Date())
      },
    ],
    [
      'with a message meant for another platform',
      (body: string) => signRequest({ method: 'POST', path: PATH, body }, bankKey(), 'other', new Date()),
    ],
  ] as const

  test.each(refusals)('%s is refused and nothing is kept', async (_, headers) => {
    const { news, state } = await newsOfPayment()
    const body = JSON.stringify(news)
    const refused = await send(body, headers(body))
    expect([refused.status, refused.body.code]).toEqual([401, 'custody.bank-not-signed'])
    expect(await kept(news.eventId)).toBeUndefined()
    expect((await state())?.status).toBe('SENT')
  })

  test('who replays a message of the bank is refused, and the refusal is on record', async () => {
    const { news } = await newsOfPayment()
    const body = JSON.stringify(news)
    const signed = sign(body)
    expect((await send(body, signed)).status).toBe(200)
    const replayed = await send(body, signed)
    expect([replayed.status, replayed.body.code]).toEqual([401, 'custody.bank-replayed'])
    const refusals = (await app.audited('custody.bankNews')).filter(row => row.outcome === 'REFUSED')
    expect(refusals.at(-1)?.detail).toMatchObject({ code: 'custody.bank-replayed' })
  })

  test('with a malformed message is refused in both languages', async () => {
    const { news } = await newsOfPayment()
    for (const bad of [{ amountFen: 0.5 }, { amountFen: -1 }, { type: 'payment.stolen' }, { extra: true }]) {
      const refused = await tell({ ...news, ...bad })
      expect([refused.status, refused.body.code]).toEqual([422, 'invalid-input'])
      expect([refused.body.title, refused.body.titleEn].every(Boolean)).toBe(true)
    }
    expect((await send('{', sign('{'))).status).toBe(400)
  })
})
