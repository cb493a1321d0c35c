import { noRefundTerms, type Refund, type RefundFacts, refund } from '../../../rules/index.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { freeSeat } from '../courses/index.ts'
import { booksOf, freezeOrder, refundLessons, refundOrder, unfreezeOrder } from '../custody/index.ts'
import { lawOf } from '../rules/index.ts'
import { problems } from './problems.ts'
import { answerDue, appealDue, whereOf } from './refund-clocks.ts'
import {
  approvedRefundOf,
  getRefund,
  insertRefund,
  moveRefund,
  openRefundOf,
  type RefundRow,
  reviseRefund,
  setDue,
} from './refund-store.ts'
import type { RefundInput } from './schema.ts'
import { type ContractRow, getContract, lockContract, setStatus } from './store.ts'
import { waitingOf } from './waiting.ts'
import { contractFlow, decide, refundFlow } from './workflow.ts'

interface Version {
  ifMatch: number | undefined
}
type Computed = Extract<Refund, { status: 'COMPUTED' }>

/** What would be paid back today, step by step. Nothing is written. */
export async function quoteRefund(tx: Tx, orderId: number, input: Omit<RefundInput, 'reason'>) {
  return computeRefund(tx, await getContract(tx, orderId), input)
}

/** Lessons that were held with the learner present count as used; see README. */
async function computeRefund(
  tx: Tx,
  contract: ContractRow,
  input: Omit<RefundInput, 'reason'>,
  on = tx.clock.today(),
) {
  const [book] = await booksOf(tx, [contract])
  if (contract.status === 'CLOSED' && book?.refundedFen === 0) refuse(problems.nothingToRefund)
  if (contract.status !== 'PAID' || contract.paidOn === null || !book) refuse(problems.wrongState)
  const waiting = await waitingOf(tx, contract, book)
  const facts: RefundFacts = {
    ...whereOf(contract),
    on,
    fault: input.fault,
    paidOn: contract.paidOn,
    startsOn: contract.startsOn,
    paidFen: book.paidFen,
    lessons: contract.lessons,
    giftLessons: contract.giftLessons,
    used: book.usedLessons + waiting.unconfirmed + waiting.disputed,
    waiting,
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
  const due = await answerDue(tx, contract, tx.clock.today())
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

/** The order's money stands still while a refund is asked for, whatever an officer does. @returns false if none moves any more */
async function suspend(tx: Tx, contract: ContractRow): Promise<boolean> {
  const [book] = await booksOf(tx, [contract])
  if (book?.status !== 'ACTIVE' && book?.status !== 'FROZEN') return false
  const reason = '退费办理中 refund asked for'
  await freezeOrder(tx, { cell: contract.cell, orderId: contract.id, cause: 'REFUND', reason })
  return true
}

/** Ends what `suspend` began; an officer's freeze stays. */
export async function resume(tx: Tx, request: RefundRow) {
  if (!request.suspended) return
  const { cell, orderId } = request
  await unfreezeOrder(tx, { cell, orderId, cause: 'REFUND', reason: `refund ${request.id}` })
}

const byLaw = (value: Computed) => value.basis === 'COOLING_OFF'

/**
 * Approves: custody pays back by the original route, the seat is free, the contract ends. The sum is that of the lessons as
 * they stand now; what was taught and waits stays in custody under the ordinary rules of confirmation and dispute.
 */
export async function approve(
  tx: Tx,
  request: RefundRow,
  step: 'approve' | 'deem' | 'grant',
  who: 'institution' | 'system' | 'officer',
  text: string,
): Promise<RefundRow> {
  const next = decide(refundFlow[step], request.status, who)
  const contract = await lockContract(tx, request.orderId)
  await resume(tx, request)
  await freeSeat(tx, contract.cell, contract.classGroupId) // from here on nobody takes attendance of the group
  const { value, explained } = await asOfNow(tx, contract, request)
  await payBack(tx, contract, value, `refund:${request.id}`)
  await setStatus(tx, contract, decide(contractFlow.close, contract.status, 'system'))
  await reviseRefund(tx, request, { ...value, explained })
  const moved = await moveRefund(tx, request, next, step === 'grant' ? { decision: text } : { answer: text })
  if (value.refundFen > 0) return moved
  return moveRefund(tx, moved, decide(refundFlow.payBack, moved.status, 'system'))
}

/** The same computation as when the refund was asked for, on that day's law, with the lessons as they stand now. */
async function asOfNow(tx: Tx, contract: ContractRow, request: RefundRow) {
  const before = request.explained.value as Computed
  const knewSameService = !byLaw(before) // whoever left within the cooling-off days did not
  const on = tx.clock.dateOf(request.requestedAt)
  const { value, trace } = await computeRefund(tx, contract, { fault: request.fault, knewSameService }, on)
  if (value.status !== 'COMPUTED') refuse(problems.refundUnknown, { detail: value.reason })
  return { value, explained: { value, trace: [...trace] } }
}

async function payBack(tx: Tx, contract: ContractRow, value: Computed, key: string) {
  const ref = { cell: contract.cell, orderId: contract.id }
  const { fromCustodyFen: toFamilyFen, toInstitutionFen } = value
  const book = (await booksOf(tx, [contract]))[0]!
  const { unconfirmed, disputed } = await waitingOf(tx, contract, book)
  if (unconfirmed + disputed === 0) {
    await refundOrder(tx, { ...ref, toFamilyFen, toInstitutionFen, key })
    return
  }
  const lessons = book.totalLessons - book.usedLessons - unconfirmed - disputed
  if (lessons === 0) return
  const { amountFen } = await refundLessons(tx, { ...ref, key, lessons })
  if (amountFen !== toFamilyFen || toInstitutionFen > 0)
    throw new Error(`refund ${key} is not ${amountFen} fen`)
}

/** The institution answers. A rejection gives its reasons; the guardian can take it to the county until its day. */
export async function answerRefund(
  tx: Tx,
  id: number,
  input: { approve: boolean; answer: string },
  version: Version,
): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  if (input.approve) return approve(tx, request, 'approve', 'institution', input.answer)
  const next = decide(refundFlow.reject, request.status, 'institution')
  const due = await appealDue(tx, await getContract(tx, request.orderId), tx.clock.today())
  await setDue(tx, request, 'appeal', due)
  return moveRefund(tx, request, next, { answer: input.answer })
}

/** The guardian takes a rejection to the county. @throws Refusal contracts.appeal-too-late after the last day */
export async function appealRefund(tx: Tx, id: number, version: Version): Promise<RefundRow> {
  const request = await getRefund(tx, id, { lock: true })
  expectVersion(version, request.version)
  const next = decide(refundFlow.appeal, request.status, 'parent')
  if (request.appealDueOn !== null && request.appealDueOn < tx.clock.today()) refuse(problems.appealTooLate)
  return moveRefund(tx, request, next)
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

/** The bank paid the family back. Called when custody records it; single lessons that go back later have keys of their own. */
export async function markPaidBack(tx: Tx, orderId: number, key: string): Promise<void> {
  const request = await approvedRefundOf(tx, orderId)
  if (request && key === `refund:${request.id}`)
    await moveRefund(tx, request, decide(refundFlow.payBack, request.status, 'system'), { paidBack: true })
}
