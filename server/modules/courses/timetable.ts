import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { Finding, TimetableInput } from './schema.ts'
import type { Planned } from './session-store.ts'

const DAY_MS = 86_400_000
/** A term of lessons never needs more days than this; a limit of input. */
const HORIZON_DAYS = 800

const weekdayOf = (date: string) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
const nextDay = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/**
 * Lays `lessons` meetings on the weekdays of a pattern, in order of date, leaving out the named dates.
 * @throws Refusal courses.lessons-outside-timetable when the pattern has no place for all of them
 */
export function layOut(pattern: TimetableInput, lessons: number): Omit<Planned, 'findings'>[] {
  const except = new Set(pattern.except)
  const weekdays = new Set(pattern.weekdays)
  const planned: Omit<Planned, 'findings'>[] = []
  let date = pattern.from
  for (let day = 0; day < HORIZON_DAYS && planned.length < lessons; day++, date = nextDay(date)) {
    if (!weekdays.has(weekdayOf(date)) || except.has(date)) continue
    planned.push({ n: planned.length + 1, date, startsAt: pattern.startsAt, endsAt: pattern.endsAt })
  }
  if (planned.length < lessons) refuse(problems.lessonsOutsideTimetable)
  return planned
}

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Refuses a plan with a forbidden meeting; names each with its article and the nearest lawful slots. */
export function refuseForbidden(judged: { date: string; findings: Finding[]; slots: unknown[] }[]) {
  const forbidden = judged.filter(j => j.findings.some(f => f.severity === 'FORBIDDEN'))
  const first = forbidden[0]
  if (!first) return
  const finding = first.findings.find(f => f.severity === 'FORBIDDEN')!
  refuse(problems.timeForbidden, {
    detail: {
      zh: `${first.date}：${finding.zh}${forbidden.length > 1 ? `（共 ${forbidden.length} 次课不合规）` : ''}`,
      en: `${first.date}: ${finding.en}${forbidden.length > 1 ? ` (${forbidden.length} meetings in all)` : ''}`,
    },
    cite: { doc: finding.article ?? '' },
    data: { meetings: forbidden.slice(0, 50) },
  })
}
