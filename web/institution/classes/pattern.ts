import type { BodyOf, ReplyOf } from '../../api/call.ts'

export type Pattern = Required<
  Pick<
    BodyOf<'POST /api/v1/class-groups/{id}/timetable'>,
    'from' | 'weekdays' | 'startsAt' | 'endsAt' | 'except'
  >
>
export type Meeting = ReplyOf<'POST /api/v1/class-groups/{id}/timetable'>['sessions'][number]
export type Slot = Meeting['slots'][number]

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

const sorted = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b)

/**
 * The weekly pattern moved so that a forbidden meeting falls on the slot: its time, and its weekday where that differs.
 * The first day moves back where the slot lies before it.
 */
export function takeSlot(pattern: Pattern, meeting: Pick<Meeting, 'date'>, slot: Slot): Pattern {
  const [old, next] = [weekdayOf(meeting.date), weekdayOf(slot.on)]
  const weekdays = old === next ? pattern.weekdays : pattern.weekdays.map(d => (d === old ? next : d))
  return {
    ...pattern,
    weekdays: sorted(weekdays),
    startsAt: slot.start,
    endsAt: slot.end,
    from: slot.on < pattern.from ? slot.on : pattern.from,
  }
}

/** The pattern without one date. */
export const leaveOut = (pattern: Pattern, day: string): Pattern => ({
  ...pattern,
  except: [...new Set([...pattern.except, day])].sort(),
})

export const isForbidden = (m: Meeting) => m.findings.some(f => f.severity === 'FORBIDDEN')
