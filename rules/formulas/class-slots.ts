import { addDays, type CivilDate, clockOfMinutes, minutesOfDay } from '../date.ts'
import type { Finding } from '../finding.ts'
import type { ClassTimeFacts } from './class-time.ts'

/** A time at which the meeting would be lawful. */
export interface Slot {
  readonly on: CivilDate
  readonly start: string
  readonly end: string
}

const MOST_SLOTS = 3
const DAYS_TO_LOOK = 60
const FIRST_START = 8 * 60
const LAST_MINUTE = 24 * 60 - 1
const STEP_MINUTES = 5

/** Only these findings can be cured by another time; a class that is too large stays too large. */
const ABOUT_TIME = ['TIME-01', 'TIME-02', 'TIME-03', 'TIME-04', 'TIME-05']

/**
 * Nearest lawful times of the same length: first on the same day, then on the days after and before it.
 * @param judge findings of the meeting at another time
 */
export function lawfulSlots(
  facts: ClassTimeFacts,
  judge: (moved: ClassTimeFacts) => readonly Finding[],
): readonly Slot[] {
  const other = judge(facts).filter(found => found.severity === 'FORBIDDEN')
  if (other.some(found => !isCurable(found))) return []
  const slots: Slot[] = []
  for (let distance = 0; distance <= DAYS_TO_LOOK && slots.length < MOST_SLOTS; distance += 1) {
    const days = distance === 0 ? [0] : [distance, -distance]
    for (const day of days) {
      const slot = slotOn(facts, addDays(facts.on, day), judge)
      if (slot && slots.length < MOST_SLOTS) slots.push(slot)
    }
  }
  return slots
}

function isCurable(found: Finding): boolean {
  const tooLong = found.citation?.parameter === 'TIME-04.onlineMaxLessonMinutes'
  return ABOUT_TIME.includes(found.code) && !tooLong
}

function slotOn(
  facts: ClassTimeFacts,
  on: CivilDate,
  judge: (moved: ClassTimeFacts) => readonly Finding[],
): Slot | undefined {
  const wanted = minutesOfDay(facts.start)
  const length = minutesOfDay(facts.end) - wanted
  const moved = on === facts.on ? facts : { ...facts, on, previousEnd: null }
  if (dayIsClosed(judge(moved))) return undefined
  for (const start of startsNear(wanted, length)) {
    const slot = { on, start: clockOfMinutes(start), end: clockOfMinutes(start + length) }
    const findings = judge({ ...moved, ...slot })
    if (findings.every(found => found.severity !== 'FORBIDDEN')) return slot
  }
  return undefined
}

/** A forbidden day has no lawful time at all, so its times need not be tried. */
function dayIsClosed(findings: readonly Finding[]): boolean {
  return findings.some(found => found.code === 'TIME-01' && found.severity === 'FORBIDDEN')
}

/** Starts of the day by their distance from the wanted one, on a grid around it. */
function startsNear(wanted: number, length: number): readonly number[] {
  const starts: number[] = []
  const last = LAST_MINUTE - length
  for (let start = wanted; start >= FIRST_START; start -= STEP_MINUTES) starts.push(start)
  for (let start = wanted + STEP_MINUTES; start <= last; start += STEP_MINUTES) starts.push(start)
  return starts.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
}
