import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Books } from './books.ts'
import { Desk } from './desk.ts'
import type { BankRecord } from './records.ts'
import { BankRefusal } from './refusal.ts'

const ACCOUNTS = ['AAAAAA', 'BBBBBB']
const payee = { account: 'OWN-001', name: '学校' }

type Step =
  | { do: 'create' | 'pay' | 'cancel' | 'settle' | 'fail'; id: number; account: number; amount: number }
  | { do: 'refund' | 'payout'; id: number; account: number; amount: number }
  | { do: 'wait'; id: number; account: number; amount: number }

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('create', 'pay', 'cancel', 'settle', 'fail', 'refund', 'payout', 'wait'),
  id: fc.nat(9),
  account: fc.nat(1),
  amount: fc.integer({ min: 1, max: 500 }),
})

/** A bank in memory whose journal is a list and whose clock moves only when told to. */
function memoryBank() {
  const records: BankRecord[] = []
  const books = new Books()
  let ms = Date.UTC(2026, 0, 1)
  const journal = { append: (record: BankRecord) => records.push(structuredClone(record)) }
  const desk = new Desk({ books, journal, now: () => new Date(ms), paymentTtlMs: 60_000 })
  return { records, books, desk, wait: (by: number) => (ms += by) }
}

function act({ desk, books, wait }: ReturnType<typeof memoryBank>, { do: what, id, account, amount }: Step) {
  const payment = books.payments.get(`P-${id}`)
  const transfer = books.transfers.get(`R-${id}`) ?? books.transfers.get(`O-${id}`)
  const from = ACCOUNTS[account] ?? ''
  const order = { endToEndId: `P-${id}`, account: from, accountName: '学校', amountFen: amount }
  if (what === 'create') desk.createPayment({ ...order, description: 'x', returnUrl: 'http://localhost/' })
  if (what === 'pay' && payment) desk.pay(payment, 'WECHAT')
  if (what === 'cancel' && payment) desk.failPayment(payment, 'CANCELLED')
  if (what === 'settle' && transfer) desk.settle(transfer.endToEndId)
  if (what === 'fail' && transfer) desk.settle(transfer.endToEndId, 'CHANNEL_ERROR')
  const original = { originalEndToEndId: `P-${account}`, amountFen: amount, purpose: 'x' }
  if (what === 'refund') desk.createRefund({ endToEndId: `R-${id}`, ...original })
  if (what === 'payout')
    desk.createPayout({ endToEndId: `O-${id}`, account: from, payee, amountFen: amount, purpose: 'x' })
  if (what === 'wait') wait(amount * 100)
}

function tryAct(bank: ReturnType<typeof memoryBank>, one: Step): void {
  try {
    act(bank, one)
  } catch (error) {
    if (!(error instanceof BankRefusal)) throw error
  }
}

function checkMoney({ books }: ReturnType<typeof memoryBank>): void {
  expect(books.accounts.sumFen()).toBe(0)
  for (const name of ACCOUNTS) {
    const account = books.accounts.find(name)
    if (!account) continue
    expect(account.heldFen).toBeGreaterThanOrEqual(0)
    expect(account.balanceFen).toBeGreaterThanOrEqual(account.heldFen)
    expect(account.lines.at(-1)?.balanceFen ?? 0).toBe(account.balanceFen)
  }
  for (const payment of books.payments.values())
    expect(payment.refundedFen).toBeLessThanOrEqual(payment.status === 'PAID' ? payment.amountFen : 0)
}

const printSeed = { verbose: true, numRuns: 150 }

test('whatever is asked, money is conserved, nothing is overdrawn and no refund exceeds its payment', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), steps => {
      const bank = memoryBank()
      for (const one of steps) {
        tryAct(bank, one)
        checkMoney(bank)
      }
    }),
    printSeed,
  )
})

test('books rebuilt from the records are the same books', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), steps => {
      const bank = memoryBank()
      for (const one of steps) tryAct(bank, one)
      const again = new Books()
      for (const record of bank.records) again.apply(record)
      for (const part of ['payments', 'transfers', 'undelivered', 'pending', 'open', 'accounts'] as const)
        expect(again[part]).toEqual(bank.books[part])
    }),
    printSeed,
  )
})

test('a payment is told of exactly once when it is decided, however often it is pressed', () => {
  const bank = memoryBank()
  for (const what of ['create', 'pay', 'pay', 'cancel', 'pay'] as const)
    tryAct(bank, { do: what, id: 1, account: 0, amount: 100 })
  expect([...bank.books.undelivered.values()].map(event => event.type)).toEqual(['payment.paid'])
})

test('a payment whose time is over cannot be paid', () => {
  const bank = memoryBank()
  tryAct(bank, { do: 'create', id: 1, account: 0, amount: 100 })
  bank.wait(60_000)
  tryAct(bank, { do: 'pay', id: 1, account: 0, amount: 100 })
  expect(bank.books.payment('P-1')).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' })
})

test('a gap in the records is refused', () => {
  const record = { seq: 2, at: '2026-01-01T00:00:00Z', kind: 'event.acknowledged', eventId: 'E1' } as const
  expect(() => new Books().apply(record)).toThrow('record 2 follows 0')
})
