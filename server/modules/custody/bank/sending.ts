import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { placesOf } from '../../institutions/index.ts'
import { markSent } from '../actions/payments.ts'
import type { Instruction } from '../store/instructions.ts'
import { type BankAccount, fileBankAccount, findBankAccount, trialAccount } from './accounts.ts'
import { recordAnswer, tryAnswer } from './answers.ts'
import type { BankPayment, BankTransfer } from './client.ts'
import type { BankConnection } from './connection.ts'
import { BankRefused } from './line.ts'
import { nameAtBank, seriesOf } from './names.ts'

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
  const addressed = await transact(ground, BOX, tx => address(tx, bank, instruction))
  if (!addressed) {
    ground.log.warn(
      { institution: instruction.institutionId },
      'no custody account is filed; instruction waits',
    )
    return false
  }
  const state = await give(bank, addressed).catch(error => asRefusal(error))
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
  const state = await inquire(bank, instruction, name).catch(error => asRefusal(error))
  if (state instanceof BankRefused) {
    ground.log.error({ err: state, instruction: name }, 'the bank does not know what it has taken')
    return false
  }
  return transact(ground, BOX, tx => bookState(tx, ground, instruction, state))
}

async function address(
  tx: Tx,
  bank: BankConnection,
  instruction: Instruction,
): Promise<Addressed | undefined> {
  const { cell, institutionId } = instruction
  const account = (await findBankAccount(tx, cell, institutionId)) ?? (await openTrial(tx, bank, instruction))
  if (!account) return undefined
  const series = await seriesOf(tx)
  const payment = { kind: 'PAYMENT' as const, cell, id: instruction.paymentId ?? 0 }
  return {
    instruction,
    account,
    name: nameAtBank(series, instruction),
    original: nameAtBank(series, payment),
  }
}

/** The trial bank opens accounts at the first payment; at a real bank the institution files its account first. */
async function openTrial(tx: Tx, bank: BankConnection, instruction: Instruction) {
  if (!bank.trial) return undefined
  const { institutionId } = instruction
  const place = (await placesOf(tx, [institutionId])).get(institutionId)
  const name = place?.name ?? `机构 ${institutionId}`
  return fileBankAccount(tx, trialAccount(bank.bankId, instruction, name))
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
    returnUrl: `${bank.returnUrl}${cell}-${id}`,
  })
}

function inquire(
  bank: BankConnection,
  { kind }: Instruction,
  name: string,
): Promise<BankPayment | BankTransfer> {
  if (kind === 'PAYMENT') return bank.client.getPayment(name)
  return kind === 'REFUND' ? bank.client.getRefund(name) : bank.client.getPayout(name)
}

function asRefusal(error: unknown): BankRefused {
  if (error instanceof BankRefused) return error
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
