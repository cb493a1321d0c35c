import type { Duration, WorkCalendar } from '../calendar.ts'
import type { CivilDate } from '../date.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, step, type Text, text } from '../trace.ts'
import { type Deadline, deadline } from './deadline.ts'

/** A clock whose length no rule sets. */
export interface NoDeadline {
  readonly known: false
  readonly missingYear: null
  readonly reason: Text
}

/** The parameters that are the length of a clock. */
export type ClockId =
  | 'PLAT-04.lessonAutoConfirm'
  | 'PLAT-05.refundAutoApprove'
  | 'PLAT-05.refundAppeal'
  | 'PLAT-10.disputeTimeout'
  | 'FEE-22.refundPayment'

/**
 * When a clock runs out whose length is a parameter, resolved at its start.
 * @param where place and kind; its day is replaced by the start
 * @param agreed length that the contract sets where no rule does
 */
export function clock(
  book: Rulebook,
  calendar: WorkCalendar,
  id: ClockId,
  start: CivilDate,
  where: Omit<Where, 'on'>,
  agreed: Duration | null = null,
): Explained<Deadline | NoDeadline> {
  const rule = book.parameter(id, { ...where, on: start })
  if (rule.known) return deadline(book, calendar, start, rule.value, rule.citation)
  if (agreed) return deadline(book, calendar, start, agreed)
  const label = text('没有规定期限', 'No deadline is set')
  return {
    value: { known: false, missingYear: null, reason: rule.reason },
    trace: [step(label, rule.reason, { start }, null)],
  }
}

/** When the silence of the parent counts as confirmation of a lesson (PLAT-04). */
export function lessonConfirmation(
  book: Rulebook,
  calendar: WorkCalendar,
  requestedOn: CivilDate,
  where: Omit<Where, 'on'>,
): Explained<Deadline | NoDeadline> {
  return clock(book, calendar, 'PLAT-04.lessonAutoConfirm', requestedOn, where)
}

/** When the silence of the institution counts as approval of a refund (PLAT-05). */
export function refundApproval(
  book: Rulebook,
  calendar: WorkCalendar,
  requestedOn: CivilDate,
  where: Omit<Where, 'on'>,
): Explained<Deadline | NoDeadline> {
  return clock(book, calendar, 'PLAT-05.refundAutoApprove', requestedOn, where)
}

/** Until when a guardian may take the institution's refusal of a refund to the authority (PLAT-05). */
export function refundAppeal(
  book: Rulebook,
  calendar: WorkCalendar,
  refusedOn: CivilDate,
  where: Omit<Where, 'on'>,
): Explained<Deadline | NoDeadline> {
  return clock(book, calendar, 'PLAT-05.refundAppeal', refusedOn, where)
}

/** When an approved refund must be paid: by the region, else by the contract, else unknown (FEE-22). */
export function refundPayment(
  book: Rulebook,
  calendar: WorkCalendar,
  approvedOn: CivilDate,
  where: Omit<Where, 'on'>,
  agreed: Duration | null,
): Explained<Deadline | NoDeadline> {
  return clock(book, calendar, 'FEE-22.refundPayment', approvedOn, where, agreed)
}
