import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atCashier } from '../../../../tests/support/bank.ts'
import { type BankedApp, bankedApp } from '../../../../tests/support/banked-app.ts'
import { anOrder, aSeat, paidOrder } from '../../../../tests/support/custody.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { keyRingOfFile, loadOrCreateSigningKey } from '../../../platform/signing-keys.ts'
import {
  balancesOf,
  cancelOrder,
  getOrder,
  openOrder,
  refundOrder,
  requestPayment,
  requestPayout,
  settle,
} from '../index.ts'
import { payOutJob, retryRefundsJob } from '../jobs.ts'
import { findInstruction, type Instruction } from '../store/instructions.ts'
import { BankClient } from './client.ts'
import { BankLine } from './line.ts'
import { BankTraffic, bankOf } from './traffic.ts'

/** Money between the platform and a real trial bank, over real HTTP, when all goes well and when it does not. */

let shared: BankedApp
let app: BankedApp
let serial = 0
/** An order of an institution of its own for each test. */
let ORDER = anOrder(0)

beforeAll(async () => {
  shared = await bankedApp()
})
afterAll(() => shared?.close())

beforeEach(() => {
  app = shared
  serial += 100
  ORDER = anOrder(serial, { institutionId: serial })
})
afterEach(async () => {
  await app.bankProcess.control('DELETE', '/faults')
  await agree().finally(() => (app === shared ? undefined : app.close()))
})

const account = () => `C410102-${String(ORDER.institutionId).padStart(8, '0')}`
const at = () => ({ cell: ORDER.cell, orderId: ORDER.orderId })

/** At the end of every test the bank holds what the books say that it holds. */
async function agree() {
  const own = join(app.bankProcess.folder, 'platform', 'keys')
  const key = loadOrCreateSigningKey(own, 'custody')
  const bankKeys = keyRingOfFile(app.bankProcess.publicKeyFile)
  const line = new BankLine({
    url: app.bankProcess.url,
    bankId: 'trial-bank',
    key,
    bankKeys,
    now: () => new Date(),
  })
  const atBank = await new BankClient(line).account(account()).catch(() => ({ balanceFen: 0 }))
  expect(atBank.balanceFen).toBe((await balances()).bankFen)
}

/** Opens the order and asks for its payment, as a parent who presses pay. */
const wantToPay = (o = ORDER): Promise<Instruction> =>
  app.inside(async tx => {
    await openOrder(tx, o)
    return requestPayment(tx, o)
  })

const look = ({ kind, cell, id }: Instruction) =>
  app.inside(async tx => (await findInstruction(tx, kind, cell, id))!)

const becomes = (i: Instruction, status: string) =>
  expect.poll(async () => (await look(i)).status, { timeout: 20_000, interval: 10 }).toBe(status)

/** The same, with turns of the line while we wait. */
async function becomesByPassing(i: Instruction, status: string) {
  const state = async () => {
    await app.pass()
    return (await look(i)).status
  }
  await expect.poll(state, { timeout: 30_000, interval: 200 }).toBe(status)
}

async function cashierOf(payment: Instruction): Promise<string> {
  await becomes(payment, 'SENT')
  return (await look(payment)).cashierUrl!
}

async function pay(o = ORDER): Promise<Instruction> {
  const payment = await wantToPay(o)
  await atCashier(await cashierOf(payment), 'pay', 'ALIPAY')
  await becomes(payment, 'DONE')
  return payment
}

async function doJob(definition: typeof payOutJob) {
  await app.inside(tx => enqueue(tx, definition, {}))
  expect(await app.ground.services.jobs.drain()).toEqual([{ queue: definition.name, failed: undefined }])
}

const balances = () => app.inside(tx => balancesOf(tx, ORDER.cell, ORDER.institutionId))
const fault = (...rules: object[]) => app.bankProcess.control('POST', '/faults', rules)
const bankState = () =>
  app.bankProcess.control('GET', '/state') as Promise<{ undeliveredCount: number; openPayments: number }>
const events = () =>
  app.inside(tx =>
    tx.rows<{ outcome: string; type: string; note: string | null }>(
      `select outcome, type, note from custody.bank_event where content ->> 'account' = $1 order by event_id`,
      [account()],
    ),
  )

describe('a payment', () => {
  test('goes from the parent through the cashier into custody, and the parent can follow it', async () => {
    const payment = await wantToPay()
    const cashier = await cashierOf(payment)
    const guardian = await app.as('guardian', { familyId: ORDER.familyId })
    const followed = await guardian.get(`/custody/payments/1-${payment.id}`)
    expect(followed.body.trial).toBe(true)
    expect(followed.body).toMatchObject({
      orderId: ORDER.orderId,
      amountFen: 10_000,
      status: 'SENT',
      cashierUrl: cashier,
    })
    const { page, location } = await atCashier(cashier, 'pay', 'E_CNY')
    expect(page).toContain('100.00')
    expect(location).toContain(`/parent/payments/1-${payment.id}?payment=`)
    await becomes(payment, 'DONE')
    expect(await app.inside(tx => getOrder(tx, at()))).toMatchObject({ status: 'ACTIVE', paidFen: 10_000 })
    expect(await balances()).toMatchObject({ bankFen: 10_000, heldFen: 10_000 })
    expect((await guardian.get(`/custody/payments/1-${payment.id}`)).body.status).toBe('DONE')
    expect((await app.audited('custody.bankNews')).at(-1)).toMatchObject({
      outcome: 'DONE',
      actor: 'bank:trial-bank',
      detail: { type: 'payment.paid' },
    })
  })

  test('leads back to where the family came from, where its session is, and nowhere else', async () => {
    const { port } = new URL(app.url)
    const cases = [
      [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
      [`http://localhost:${port}`, `http://localhost:${port}`],
      ['https://evil.example', `http://localhost:${port}`],
    ] as const
    for (const [index, [from, to]] of cases.entries()) {
      const o = anOrder(serial + 1 + index, { institutionId: ORDER.institutionId })
      const payment = await app.inside(async tx => {
        await openOrder(tx, o)
        return requestPayment(tx, o, from)
      })
      const { location } = await atCashier(await cashierOf(payment), 'cancel')
      expect(location?.startsWith(`${to}/parent/payments/1-${payment.id}?`), `${from} → ${location}`).toBe(
        true,
      )
      await becomes(payment, 'FAILED')
    }
  })

  test('of another family is not found', async () => {
    const payment = await wantToPay()
    const other = await app.as('guardian', { familyId: 7 })
    expect((await other.get(`/custody/payments/1-${payment.id}`)).status).toBe(404)
    expect((await app.public.get(`/custody/payments/1-${payment.id}`)).status).toBe(401)
  })

  test('that is cancelled leaves the order open, and can be made anew', async () => {
    const first = await wantToPay()
    await atCashier(await cashierOf(first), 'cancel')
    await becomes(first, 'FAILED')
    expect((await look(first)).failure).toBe('CANCELLED')
    const second = await wantToPay()
    expect(second.id).not.toBe(first.id)
    await atCashier(await cashierOf(second), 'pay')
    await becomes(second, 'DONE')
    expect(await balances()).toMatchObject({ heldFen: 10_000 })
  })

  test('told twice is booked once', async () => {
    await fault({ at: 'callback', fault: 'duplicate' })
    await pay()
    await expect.poll(bankState).toMatchObject({ undeliveredCount: 0 })
    expect(await events()).toEqual([{ outcome: 'APPLIED', type: 'payment.paid', note: null }])
    expect(await balances()).toMatchObject({ bankFen: 10_000 })
  })

  test('whose news is lost for ever is found by asking', async () => {
    await fault({ at: 'callback', fault: 'drop' })
    const payment = await wantToPay()
    await atCashier(await cashierOf(payment), 'pay')
    await expect.poll(bankState).toMatchObject({ undeliveredCount: 0 })
    await app.pass()
    expect(await look(payment)).toMatchObject({ status: 'DONE' })
    expect(await events()).toEqual([])
  })

  test('made while the platform cannot be reached is told when it can', async () => {
    app = await bankedApp({ deaf: true })
    const payment = await wantToPay()
    await atCashier(await cashierOf(payment), 'pay')
    expect(await bankState()).toMatchObject({ undeliveredCount: 1 })
    await app.listen()
    await becomes(payment, 'DONE')
  })

  test('whose news is forged first is booked by the true news only', async () => {
    await fault({ at: 'callback', fault: 'forge' })
    await pay()
    expect((await app.audited('custody.bankNews')).slice(-2)).toMatchObject([
      { outcome: 'REFUSED', detail: { code: 'custody.bank-not-signed' } },
      { outcome: 'DONE' },
    ])
  })

  test('opened by a bank that loses its reply, or dies before it, is opened once', async () => {
    const before = (await bankState()).openPayments
    await fault({ at: 'reply', fault: 'drop' })
    const lost = await wantToPay()
    await becomes(lost, 'SENT')
    await fault({ at: 'reply', fault: 'crash' })
    const dead = await wantToPay({ ...ORDER, orderId: serial + 1 })
    await app.bankProcess.ended()
    await app.bankProcess.restart()
    await becomesByPassing(dead, 'SENT')
    expect((await bankState()).openPayments).toBe(before + 2)
  })

  test('waits while the bank is away and is sent when it is back', async () => {
    await app.bankProcess.kill()
    const payment = await wantToPay()
    await app.pass()
    expect((await look(payment)).status).toBe('CREATED')
    await app.bankProcess.restart()
    await becomesByPassing(payment, 'SENT')
  })
})

describe('the cashier of an order', () => {
  test('that is given up is closed, so that nobody pays in vain', async () => {
    const payment = await wantToPay()
    const cashier = await cashierOf(payment)
    await app.inside(tx => cancelOrder(tx, at()))
    await app.pass()
    expect(await look(payment)).toMatchObject({ status: 'FAILED', failure: 'CANCELLED' })
    expect((await atCashier(cashier, 'pay')).location).toContain('result=cancelled')
  })

  test('that was paid just before it was given up: the money goes straight back', async () => {
    await fault({ at: 'callback', fault: 'drop' })
    const payment = await wantToPay()
    await atCashier(await cashierOf(payment), 'pay')
    await app.inside(tx => cancelOrder(tx, at()))
    await app.pass()
    await becomes(payment, 'DONE')
    await expect.poll(balances).toMatchObject({ bankFen: 0, refundFen: 0 })
  })
})

test('a bank that does not know our key fails no instruction: it waits until the keys are exchanged', async () => {
  app = await bankedApp()
  const ring = join(app.bankProcess.folder, 'platform', 'keys', 'custody.pub.pem')
  const right = readFileSync(ring)
  writeFileSync(ring, '')
  const payment = await wantToPay()
  await app.pass()
  expect((await look(payment)).status).toBe('CREATED')
  writeFileSync(ring, right)
  await becomesByPassing(payment, 'SENT')
})

test('two servers that carry the same instructions have each of them done once', async () => {
  const other = new BankTraffic(app.ground, bankOf(app.ground.services)!)
  const before = (await bankState()).openPayments
  const payments = await app.inside(async tx => {
    const made = []
    for (let n = 1; n <= 20; n += 1) {
      const order = { ...ORDER, orderId: serial + n }
      await openOrder(tx, order)
      made.push(await requestPayment(tx, order))
    }
    return made
  })
  await Promise.all([app.pass(), other.pass(), app.pass(), other.pass()])
  await other.stop()
  for (const payment of payments) await becomes(payment, 'SENT')
  expect((await bankState()).openPayments).toBe(before + 20)
})

test('payments made before the bank kept the account are handed over, and can be refunded and paid out', async () => {
  await app.inside(async tx => {
    for (const n of [0, 1, 2]) await paidOrder(tx, { ...ORDER, orderId: serial + n })
    await settle(tx, [aSeat(serial + 1, 700, { institutionId: serial })])
  })
  const { refund } = await app.inside(tx =>
    refundOrder(tx, { ...at(), key: `r-${serial}`, toFamilyFen: 10_000, toInstitutionFen: 0 }),
  )
  await becomes(refund!, 'DONE')
  const payout = await app.inside(tx =>
    requestPayout(tx, { cell: 1, institutionId: serial, key: `o-${serial}` }),
  )
  await becomes(payout, 'DONE')
  expect(await balances()).toMatchObject({ bankFen: 16_667, heldFen: 16_667, payableFen: 0 })
})

describe('a refund', () => {
  const refundAll = () =>
    app.inside(tx =>
      refundOrder(tx, { ...at(), key: `r-${serial}`, toFamilyFen: 10_000, toInstitutionFen: 0 }),
    )

  test('goes back by the route of its payment and closes the order', async () => {
    await pay()
    const { refund } = await refundAll()
    await becomes(refund!, 'DONE')
    expect(await app.inside(tx => getOrder(tx, at()))).toMatchObject({
      status: 'CLOSED',
      refundedFen: 10_000,
    })
    expect(await balances()).toMatchObject({ bankFen: 0, heldFen: 0, refundFen: 0 })
  })

  test('that fails at the bank stays owed to the family and is asked for again after an hour', async () => {
    await pay()
    await fault({ at: 'clearing', fault: 'fail', failure: 'ACCOUNT_CLOSED' })
    const { refund } = await refundAll()
    await becomes(refund!, 'FAILED')
    expect(await balances()).toMatchObject({ bankFen: 10_000, refundFen: 10_000 })
    await doJob(retryRefundsJob)
    expect(await balances()).toMatchObject({ refundFen: 10_000 })
    app.clock.advance({ minutes: 61 })
    await doJob(retryRefundsJob)
    await expect.poll(balances).toMatchObject({ bankFen: 0, refundFen: 0 })
    app.clock.advance({ hours: 9 })
    await doJob(retryRefundsJob)
    expect((await events()).map(event => event.type)).toEqual([
      'payment.paid',
      'refund.failed',
      'refund.paid',
    ])
  })
})

describe('a payout', () => {
  const settleOne = () => app.inside(tx => settle(tx, [aSeat(serial, 500, { institutionId: serial })]))

  test('brings what was released to the institution', async () => {
    await pay()
    await settleOne()
    const payout = await app.inside(tx =>
      requestPayout(tx, { cell: ORDER.cell, institutionId: ORDER.institutionId, key: `o-${serial}` }),
    )
    await becomes(payout, 'DONE')
    expect(payout.amountFen).toBe(3333)
    expect(await balances()).toMatchObject({ bankFen: 6667, heldFen: 6667, payableFen: 0, payoutFen: 0 })
  })

  test('is asked for once a day for everything that was released', async () => {
    await pay()
    await settleOne()
    await doJob(payOutJob)
    await doJob(payOutJob)
    await expect.poll(balances).toMatchObject({ payableFen: 0, payoutFen: 0, bankFen: 6667 })
    expect((await events()).map(event => event.type)).toEqual(['payment.paid', 'payout.paid'])
  })

  test('that fails at the bank gives the money back to what is owed to the institution', async () => {
    await pay()
    await settleOne()
    await fault({ at: 'clearing', fault: 'fail', failure: 'ACCOUNT_CLOSED' })
    const payout = await app.inside(tx =>
      requestPayout(tx, { cell: ORDER.cell, institutionId: ORDER.institutionId, key: `o-${serial}` }),
    )
    await becomes(payout, 'FAILED')
    expect(await balances()).toMatchObject({ payableFen: 3333, payoutFen: 0, bankFen: 10_000 })
  })
})
