import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { markSent } from '../actions/payments.ts'
import type { Instruction } from '../store/instructions.ts'
import { findOrder } from '../store/orders.ts'
import { type BankAccount, findBankAccount } from './accounts.ts'
import { recordAnswer, tryAnswer } from './answers.ts'
import type { BankPayment, BankTransfer } from './client.ts'
import type { BankConnection } from './connection.ts'
import { BankRefused } from './line.ts'
import { nameAtBank, seriesOf } from './names.ts'
import { openTrialAccount } from './opening.ts'

const BOX = systemBox('job:custody.bank')

interface Addressed {
  instruction: Instruction
  name: string
  account: BankAccount
  /** Of a refund: the name of the payment that it gives back. */
  original: string
}

/**
 * Gives an instruction to the bank and books what the bank says. Between the two nothing is locked; whatever dies,
 * the instruction still waits and is given again under the same name.
 * @returns false if it cannot be given yet, because the institution has filed no account
 * @throws BankSilent
 */
export async function sendToBank(
  ground: Ground,
  bank: BankConnection,
  instruction: Instruction,
): Promise<boolean> {
  const letter = await addressed(ground, bank, instruction)
  if (!letter) {
    ground.log.warn(
      { institution: instruction.institutionId },
      'no custody account is filed; instruction waits',
    )
    return false
  }
  const state = await give(bank, letter).catch(error => asRefusal(error))
  await transact(ground, BOX, async tx => {
    if (state instanceof BankRefused) return refused(tx, instruction, state)
    await markSent(tx, instruction, 'cashierUrl' in state ? state.cashierUrl : undefined)
    await bookState(tx, ground, instruction, state)
  })
  return true
}

/**
 * Asks what became of an instruction that the bank has, in case its news was lost.
 * @returns true if it is decided now
 * @throws BankSilent
 */
export async function askBank(
  ground: Ground,
  bank: BankConnection,
  instruction: Instruction,
): Promise<boolean> {
  const name = nameAtBank(await transact(ground, BOX, seriesOf, { readOnly: true }), instruction)
  const close = await isCancelled(ground, instruction)
  const state = await inquire(bank, instruction, name, close).catch(error => asRefusal(error))
  if (state instanceof BankRefused) {
    ground.log.error({ err: state, instruction: name }, 'the bank does not know what it has taken')
    return false
  }
  return transact(ground, BOX, tx => bookState(tx, ground, instruction, state))
}

/** Was the order given up while its cashier was open? Then the cashier is closed, so that nobody pays in vain. */
async function isCancelled(ground: Ground, { kind, cell, orderId = 0 }: Instruction): Promise<boolean> {
  if (kind !== 'PAYMENT') return false
  const order = await transact(ground, BOX, tx => findOrder(tx, cell, orderId), { readOnly: true })
  return order?.status === 'CLOSED'
}

/** The account of the institution. The trial bank opens one when it is needed; at a real bank it is filed first. */
async function accountFor(ground: Ground, bank: BankConnection, instruction: Instruction) {
  const { cell, institutionId } = instruction
  const look = (tx: Tx) => findBankAccount(tx, cell, institutionId)
  const filed = await transact(ground, BOX, look, { readOnly: true })
  return filed ?? (bank.trial ? openTrialAccount(ground, bank, instruction) : undefined)
}

async function addressed(
  ground: Ground,
  bank: BankConnection,
  instruction: Instruction,
): Promise<Addressed | undefined> {
  const account = await accountFor(ground, bank, instruction)
  if (!account) return undefined
  const series = await transact(ground, BOX, seriesOf, { readOnly: true })
  const payment = { kind: 'PAYMENT' as const, cell: instruction.cell, id: instruction.paymentId ?? 0 }
  const names = { name: nameAtBank(series, instruction), original: nameAtBank(series, payment) }
  return { instruction, account, ...names }
}

function give(bank: BankConnection, { instruction, name, account, original }: Addressed) {
  const order = { endToEndId: name, amountFen: instruction.amountFen }
  const { kind, cell, id, orderId } = instruction
  if (kind === 'REFUND')
    return bank.client.createRefund({
      ...order,
      originalEndToEndId: original,
      purpose: `退费 订单 ${orderId}`,
    })
  if (kind === 'PAYOUT') {
    const payee = { account: account.ownAccount, name: account.ownName }
    return bank.client.createPayout({ ...order, account: account.account, payee, purpose: '课时划拨' })
  }
  return bank.client.createPayment({
    ...order,
    account: account.account,
    accountName: account.accountName,
    description: `校外培训预收费 订单 ${orderId}`,
    returnUrl: `${bank.returnUrl(instruction.returnOrigin)}${cell}-${id}`,
  })
}

function inquire(
  bank: BankConnection,
  { kind }: Instruction,
  name: string,
  close: boolean,
): Promise<BankPayment | BankTransfer> {
  if (kind === 'PAYMENT') return close ? bank.client.cancelPayment(name) : bank.client.getPayment(name)
  return kind === 'REFUND' ? bank.client.getRefund(name) : bank.client.getPayout(name)
}

/** A refusal of the order itself. One of the sender (keys, clock) says nothing about the order: it waits. */
function asRefusal(error: unknown): BankRefused {
  if (error instanceof BankRefused && !error.ofSender) return error
  throw error
}

const refused = async (tx: Tx, { kind, cell, id, amountFen }: Instruction, refusal: BankRefused) => {
  const answer = {
    cell,
    id,
    amountFen,
    outcome: 'FAILED' as const,
    at: tx.clock.now(),
    failure: refusal.code,
  }
  await recordAnswer(tx, kind, answer)
}

/** Books a state that is final. @returns whether it was */
async function bookState(
  tx: Tx,
  ground: Ground,
  { kind, cell, id }: Instruction,
  state: BankPayment | BankTransfer,
): Promise<boolean> {
  if (state.status !== 'PAID' && state.status !== 'FAILED') return false
  const result = await tryAnswer(tx, kind, {
    cell,
    id,
    outcome: state.status === 'PAID' ? 'DONE' : 'FAILED',
    amountFen: state.amountFen,
    at: state.settledAt ? new Date(state.settledAt) : tx.clock.now(),
    ...(state.reference ? { bankReference: state.reference } : {}),
    ...('channel' in state && state.channel ? { channel: state.channel } : {}),
    ...(state.failure ? { failure: state.failure } : {}),
  })
  if ('refused' in result)
    ground.log.error(
      { instruction: state.endToEndId, code: result.refused },
      'the bank and the books disagree',
    )
  return !('refused' in result)
}
