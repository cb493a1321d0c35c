import { noRefundTerms, refund } from '../../rules/index.ts'
import { rules } from '../../rules/regional.ts'
import { releasedAfter } from '../../server/modules/custody/amounts.ts'
import type { FirmClass } from '../names.ts'
import { dayAfter } from '../selling.ts'
import { dayOf, type Instant, instant } from './instant.ts'
import type { CountyLaw } from './law.ts'
import type { BulkOrder, Signing } from './orders.ts'

/** A request that the institution, or the law, has still to answer; and the bank to pay. */
interface Request {
  id: number
  /** The law decides and nobody has to answer. */
  byLaw: boolean
  refundFen: number
  fromCustodyFen: number
  toInstitutionFen: number
  requestedAt: Instant
  answeredAt: Instant | null
  paidBackAt: Instant | null
  explained: { value: unknown; trace: unknown[] }
}

/** Lessons that were held with the learner present and are not released. */
const waitingOf = (o: BulkOrder) => ({
  unconfirmed: o.present - o.used - o.held.length,
  disputed: o.held.length,
})

/** As contracts computes it: what was held with the learner present counts as used. */
function computed(law: CountyLaw, kind: FirmClass, s: Signing, order: BulkOrder, on: string) {
  const { terms } = s.group
  const waiting = waitingOf(order)
  return refund(rules, {
    ...law.where(kind),
    on,
    fault: 'CONSUMER',
    paidOn: order.paidOn,
    startsOn: terms.startsOn,
    paidFen: order.paidFen,
    lessons: terms.lessons,
    giftLessons: 0,
    used: order.used + waiting.unconfirmed + waiting.disputed,
    waiting,
    listPriceFen: Math.floor(terms.listPriceFen / terms.lessons),
    releasedFen: order.releasedFen,
    knewSameService: false,
    terms: { ...noRefundTerms, consumerFaultPricing: 'DISCOUNTED' },
  })
}

/**
 * A family leaves: it asks, the institution agrees after a day, the bank pays back; as far as that happens before the
 * last day. To be called when everything before `at` has been told.
 * @returns the steps to come; nothing where there is nothing to refund
 */
export function leave(
  s: Signing,
  law: CountyLaw,
  kind: FirmClass,
  order: BulkOrder,
  reason: string,
  at: Instant,
  until: string,
): Leaving | undefined {
  if (order.status !== 'ACTIVE') return
  const on = dayOf(at)
  const { value, trace } = computed(law, kind, s, order, on)
  if (value.status !== 'COMPUTED' || value.refundFen === 0) return
  const request: Request = {
    id: s.ids.take('contracts.refund'),
    byLaw: value.basis === 'COOLING_OFF',
    refundFen: value.refundFen,
    fromCustodyFen: value.fromCustodyFen,
    toInstitutionFen: value.toInstitutionFen,
    requestedAt: at,
    answeredAt: null,
    paidBackAt: null,
    explained: { value, trace: [...trace] },
  }
  order.status = 'FROZEN'
  const answerAt = request.byLaw ? at : instant(dayAfter(on, 1), '11:00')
  const payAt = instant(dayAfter(on, 1), '11:00')
  const goesOn = dayAfter(on, 2) <= until
  return {
    ...(goesOn || request.byLaw ? { answerAt } : {}),
    ...(goesOn ? { payAt } : {}),
    answer: () => close(s, order, request, answerAt),
    pay: () => payBack(s, order, request, payAt),
    finish: () => putRequest(s, order, request, reason, law.answerBy(kind, on)),
  }
}

/** The steps that follow a request, each at its time. */
export interface Leaving {
  answerAt?: Instant
  payAt?: Instant
  answer(): void
  pay(): void
  finish(): void
}

/**
 * Agreed: what is held is divided, the family's part waits for the bank. The price of lessons that wait for their
 * confirmation or for the end of a dispute stays in custody.
 */
function close(s: Signing, order: BulkOrder, r: Request, at: Instant) {
  r.answeredAt = at
  order.refundedFen += r.fromCustodyFen
  order.releasedFen += r.toInstitutionFen
  const before = order.totalLessons
  order.totalLessons = Math.min(order.present, before)
  const waits = order.totalLessons > order.used
  if (waits && r.fromCustodyFen !== order.paidFen - releasedAfter(order, order.totalLessons))
    throw new RangeError(`refund ${r.id} is not the price of what was not taken`)
  order.status = waits ? 'ACTIVE' : r.fromCustodyFen > 0 ? 'REFUNDING' : 'CLOSED'
  order.contractStatus = 'CLOSED'
  order.left = true
  const day = s.books.day(at)
  if (r.toInstitutionFen > 0) {
    s.books.post('CLOSE', order, r.toInstitutionFen, at, `close:refund:${r.id}`)
    day.released_fen += r.toInstitutionFen
  }
  if (r.fromCustodyFen === 0) return
  s.books.post(
    'REFUND',
    order,
    r.fromCustodyFen,
    at,
    `refund:refund:${r.id}`,
    waits ? before - order.totalLessons : 0,
  )
  day.refunds++
  day.refunded_fen += r.fromCustodyFen
}

/** The bank has paid the family back. */
function payBack(s: Signing, order: BulkOrder, r: Request, at: Instant) {
  if (r.answeredAt === null || r.fromCustodyFen === 0) return
  const id = s.ids.take('custody.refund_payment')
  r.paidBackAt = at
  if (order.status === 'REFUNDING') order.status = 'CLOSED'
  s.books.post('REFUND_PAID', order, r.fromCustodyFen, at, `refund-paid:${id}`)
  putInstruction(s, order, r, { id, status: 'DONE', at })
}

function putInstruction(
  s: Signing,
  order: BulkOrder,
  r: Request,
  i: { id: number; status: 'DONE' | 'CREATED'; at: Instant | null },
) {
  s.sheets.refundPayment.add({
    ...s.home,
    family_id: order.familyId,
    id: i.id,
    order_id: order.id,
    payment_id: order.paymentId,
    amount_fen: r.fromCustodyFen,
    status: i.status,
    created_at: r.answeredAt,
    done_at: i.at,
    business_at: i.at,
    bank_reference: i.at && `SYNR${s.home.cell}-${i.id}`,
    key: `refund:${r.id}`,
  })
}

function putRequest(s: Signing, order: BulkOrder, r: Request, reason: string, dueOn: string | null) {
  if (r.answeredAt !== null && r.paidBackAt === null && r.fromCustodyFen > 0)
    putInstruction(s, order, r, { id: s.ids.take('custody.refund_payment'), status: 'CREATED', at: null })
  const lifted = r.answeredAt !== null
  s.sheets.freeze.add({
    ...s.home,
    family_id: order.familyId,
    order_id: order.id,
    frozen_at: r.requestedAt,
    frozen_by: 'synthetic',
    cause: 'REFUND',
    reason: '退费办理中 refund asked for',
    lifted_at: r.answeredAt,
    lifted_by: lifted ? 'synthetic' : null,
    lift_reason: lifted ? `refund ${r.id}` : null,
  })
  s.sheets.refund.add({
    ...s.home,
    family_id: order.familyId,
    id: r.id,
    order_id: order.id,
    fault: 'CONSUMER',
    reason,
    explained: r.explained,
    refund_fen: r.refundFen,
    from_custody_fen: r.fromCustodyFen,
    to_institution_fen: r.toInstitutionFen,
    requested_by: order.accountId,
    requested_at: r.requestedAt,
    requested_on: dayOf(r.requestedAt),
    answer_due_on: dueOn,
    suspended: true,
    status: r.paidBackAt ? 'PAID_BACK' : r.answeredAt ? 'APPROVED' : 'REQUESTED',
    answered_by: r.answeredAt && 'synthetic',
    answered_at: r.answeredAt,
    answer: r.answeredAt && (r.byLaw ? '在无理由退款期限内，依法自动同意' : '同意退费'),
    paid_back_at: r.paidBackAt,
    version: 1 + Number(r.answeredAt !== null) + Number(r.paidBackAt !== null),
  })
}
