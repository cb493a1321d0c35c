import { noRefundTerms, type Refund, type RefundFacts, refund, refundApproval } from '../../../rules/index.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { attempt } from '../../platform/db/attempt.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { freeSeat } from '../courses/index.ts'
import { booksOf, freezeOrder, refundOrder, unfreezeOrder } from '../custody/index.ts'
import { workCalendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { problems } from './problems.ts'
import {
  approvedRefundOf,
  getRefund,
  insertRefund,
  moveRefund,
  openRefundOf,
  type RefundRow,
  setAnswerDue,
  silentBefore,
  withoutDue,
} from './refund-store.ts'
import type { RefundInput } from './schema.ts'
import { type ContractRow, getContract, lockContract, setStatus } from './store.ts'
import { contractFlow, decide, refundFlow } from './workflow.ts'

/** How far ahead calendars are looked up for an answer's clock. */
const ANSWER_HORIZON_MS = 60 * 86_400_000

interface Version {
  ifMatch: number | undefined
}
type Computed = Extract<Refund, { status: 'COMPUTED' }>

const whereOf = (c: ContractRow) => ({
  region: c.county,
  class: c.class,
  stage: c.terms.course.stage,
  channel: c.terms.course.channel,
})

/** What would be paid back today, step by step. Nothing is written. */
export async function quoteRefund(tx: Tx, orderId: number, input: Omit<RefundInput, 'reason'>) {
  return computeRefund(tx, await getContract(tx, orderId), input)
}

async function computeRefund(tx: Tx, contract: ContractRow, input: Omit<RefundInput, 'reason'>) {
  const [book] = await booksOf(tx, [contract])
  if (contract.status === 'CLOSED' && book?.refundedFen === 0) refuse(problems.nothingToRefund)
  if (contract.status !== 'PAID' || contract.paidOn === null || !book) refuse(problems.wrongState)
  const facts: RefundFacts = {
    ...whereOf(contract),
    on: tx.clock.today(),
    fault: input.fault,
    paidOn: contract.paidOn,
    startsOn: contract.startsOn,
    paidFen: book.paidFen,
    lessons: contract.lessons,
    giftLessons: contract.giftLessons,
    used: book.usedLessons,
    listPriceFen: Math.floor(contract.terms.listPriceFen / contract.lessons),
    releasedFen: book.releasedFen,
    knewSameService: input.knewSameService,
    terms: { ...noRefundTerms, consumerFaultPricing: 'DISCOUNTED' },
  }
  return refund(await lawOf(tx), facts)
}

/**
 * Asks for the rest of an order back. The order's money stands still meanwhile. Within the cooling-off days the law
 * decides and nobody has to answer; otherwise the institution answers by the due day, and its silence approves.
 * @throws Refusal contracts.refund-open, contracts.refund-unknown, contracts.nothing-to-refund
 */
export async function requestRefund(
  tx: Tx,
  actor: Actor,
  orderId: number,
  input: RefundInput,
): Promise<RefundRow> {
  const contract = await lockContract(tx, orderId)
  const explained = await computeRefund(tx, contract, input)
  const { value } = explained
  if (value.status !== 'COMPUTED')
    refuse(problems.refundUnknown, { detail: value.reason, data: { explained } })
  if (value.refundFen === 0) refuse(problems.nothingToRefund, { data: { explained } })
  if (await openRefundOf(tx, contract)) refuse(problems.refundOpen)
  const due = await answerDue(tx, contract)
  const request = await insertRefund(tx, {
    cell: contract.cell,
    orderId,
    institutionId: contract.institutionId,
    familyId: contract.familyId,
    county: contract.county,
    class: contract.class,
    fault: input.fault,
    reason: input.reason,
    explained: { value, trace: [...explained.trace] },
    refundFen: value.refundFen,
    fromCustodyFen: value.fromCustodyFen,
    toInstitutionFen: value.toInstitutionFen,
    requestedBy: actor.accountId!,
    answerDueOn: due,
    suspended: await suspend(tx, contract),
  })
  return byLaw(value)
    ? approve(tx, request, 'approve', 'system', '在无理由退款期限内，依法自动同意')
    : request
}

/** Last day for the institution's answer; null while the calendar of the year is not entered. */
async function answerDue(tx: Tx, contract: ContractRow, from = tx.clock.today()): Promise<string | null> {
  const to = new Date(Date.parse(`${from}T00:00:00Z`) + ANSWER_HORIZON_MS).toISOString().slice(0, 10)
  const { work } = await workCalendarFor(tx, contract.county, { from, to })
  const { value } = refundApproval(await lawOf(tx), work, from, whereOf(contract))
  return value.known ? value.due : null
}

/** The order's money stands still while a refund is asked for, whatever an officer does. @returns false if none moves any more */
async function suspend(tx: Tx, contract: ContractRow): Promise<boolean> {
  const [book] = await booksOf(tx, [contract])
  if (book?.status !== 'ACTIVE' && book?.status !== 'FROZEN') return false
  const reason = '退费办理中 refund asked for'
  await freezeOrder(tx, { cell: contract.cell, orderId: contract.id, cause: 'REFUND', reason })
  return true
}

/** Ends what `suspend` began; an officer's freeze stays. */
async function resume(tx: Tx, request: RefundRow) {
  if (!request.suspended) return
  const { cell, orderId } = request
  await unfreezeOrder(tx, { cell, orderId, cause: 'REFUND', reason: `refund ${request.id}` })
}

const byLaw = (value: Computed) => value.basis === 'COOLING_OFF'

/** Approves: custody pays back by the original route, the seat is free, the contract ends. */
async function approve(
  tx: Tx,
  request: RefundRow,
  step: 'approve' | 'deem' | 'grant',
  who: 'institution' | 'system' | 'officer',
  text: string,
): Promise<RefundRow> {
  const next = decide(refundFlow[step], request.status, who)
  const contract = await lockContract(tx, request.orderId)
  await resume(tx, request)
  await refundOrder(tx, {
    cell: contract.cell,
    orderId: contract.id,
    toFamilyFen: request.fromCustodyFen,
    toInstitutionFen: request.toInstitutionFen,
    key: `refund:${request.id}`,
  })
  await freeSeat(tx, contract.cell, contract.classGroupId)
  await setStatus(tx, contract, decide(contractFlow.close, contract.status, 'system'))
  return moveRefund(tx, request, next, step === 'grant' ? { decision: text } : { answer: text })
}

/** The institution answers. A rejection gives its reasons; the guardian can take it to the county. */
export async function answerRefund(
  tx: Tx,
  id: number,
  input: { approve: boolean; answer: string },
  version: Version,
): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  if (input.approve) return approve(tx, request, 'approve', 'institution', input.answer)
  return moveRefund(tx, request, decide(refundFlow.reject, request.status, 'institution'), {
    answer: input.answer,
  })
}

/** The guardian takes a rejection to the county. */
export async function appealRefund(tx: Tx, id: number, version: Version): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  return moveRefund(tx, request, decide(refundFlow.appeal, request.status, 'parent'))
}

/** The guardian withdraws the request; lessons go on. */
export async function withdrawRefund(tx: Tx, id: number, version: Version): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  const next = decide(refundFlow.withdraw, request.status, 'parent')
  await resume(tx, request)
  return moveRefund(tx, request, next)
}

/** The county decides a disputed refund, with reasons. */
export async function decideRefund(
  tx: Tx,
  id: number,
  input: { uphold: boolean; decision: string },
  version: Version,
): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  if (!input.uphold) return approve(tx, request, 'grant', 'officer', input.decision)
  const next = decide(refundFlow.uphold, request.status, 'officer')
  await resume(tx, request)
  return moveRefund(tx, request, next, { decision: input.decision })
}

/**
 * Approves requests that the institution left unanswered (PLAT-05). One that cannot be approved does not hold up others.
 * @returns how many
 */
export async function deemApproved(tx: Tx, limit = 100): Promise<number> {
  for (const late of await withoutDue(tx, limit)) {
    const due = await answerDue(tx, await getContract(tx, late.orderId), late.requestedOn)
    if (due !== null) await setAnswerDue(tx, late, due)
  }
  let approved = 0
  for (const request of await silentBefore(tx, tx.clock.today(), limit)) {
    const text = '机构逾期未答复，视为同意'
    if (await attempt(tx, () => approve(tx, request, 'deem', 'system', text))) approved++
  }
  return approved
}

/** The bank paid the family back. Called when custody records it. */
export async function markPaidBack(tx: Tx, orderId: number): Promise<void> {
  const request = await approvedRefundOf(tx, orderId)
  if (request)
    await moveRefund(tx, request, decide(refundFlow.payBack, request.status, 'system'), { paidBack: true })
}
