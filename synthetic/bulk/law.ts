import {
  lessonConfirmation,
  refundApproval,
  type SchoolCalendar,
  type WorkCalendar,
} from '../../rules/index.ts'
import { rules } from '../../rules/regional.ts'
import { judgeTimes, priceCapOn } from '../../server/modules/courses/law.ts'
import type { Finding } from '../../server/modules/courses/schema.ts'
import { calendarFor } from '../../server/modules/regions/index.ts'
import type { Tx } from '../../server/platform/db/tx.ts'
import type { FirmClass } from '../names.ts'
import { dayAfter } from '../selling.ts'
import { GROUP_MAX } from './market.ts'

export const LESSON_MINUTES = 45
export const ROOM_DM2 = GROUP_MAX * 700
/** Days before and after the last day that calendars are read for. */
const [BEFORE, AFTER] = [150, 90]

/** Each question of law is answered once for a county and a class. */
export class CountyLaw {
  readonly county: string
  readonly work: WorkCalendar
  readonly schools: SchoolCalendar
  readonly #answers = new Map<string, unknown>()

  constructor(county: string, work: WorkCalendar, schools: SchoolCalendar) {
    this.county = county
    this.work = work
    this.schools = schools
  }

  #once<T>(key: string, answer: () => T): T {
    if (!this.#answers.has(key)) this.#answers.set(key, answer())
    return this.#answers.get(key) as T
  }

  where(kind: FirmClass) {
    return { region: this.county, class: kind, stage: 'PRIMARY' as const, channel: 'OFFLINE' as const }
  }

  #course(kind: FirmClass) {
    const { region: _, ...rest } = this.where(kind)
    return { ...rest, county: this.county, lessonMinutes: LESSON_MINUTES }
  }

  /** What is to be said of a meeting. @throws RangeError where it is forbidden */
  findings(
    kind: FirmClass,
    meeting: { n: number; date: string; startsAt: string; endsAt: string },
  ): Finding[] {
    return this.#once(`time ${kind} ${meeting.date} ${meeting.startsAt}`, () => {
      const days = { work: this.work, schools: this.schools }
      const [judged] = judgeTimes(
        rules,
        days,
        this.#course(kind),
        { capacity: GROUP_MAX, roomAreaDm2: ROOM_DM2 },
        [meeting],
      )
      const forbidden = judged!.findings.find(f => f.severity === 'FORBIDDEN')
      if (forbidden) throw new RangeError(`${this.county} ${meeting.date}: ${forbidden.en}`)
      return judged!.findings
    })
  }

  priceCap(on: string, kind: FirmClass) {
    const course = { ...this.#course(kind), minutes: LESSON_MINUTES, size: GROUP_MAX }
    return this.#once(`cap ${kind} ${on}`, () => priceCapOn(rules, on, course))
  }

  /** Last day for a family's answer to a lesson. */
  confirmBy(kind: FirmClass, date: string): string | null {
    return this.#once(`confirm ${kind} ${date}`, () => {
      const { value } = lessonConfirmation(rules, this.work, date, this.where(kind))
      return value.known ? value.due : null
    })
  }

  /** Last day for an institution's answer to a request for a refund. */
  answerBy(kind: FirmClass, date: string): string | null {
    return this.#once(`answer ${kind} ${date}`, () => {
      const { value } = refundApproval(rules, this.work, date, this.where(kind))
      return value.known ? value.due : null
    })
  }
}

/** The law of counties, with their calendars around a day. */
export function countyLaws(on: string): (tx: Tx, county: string) => Promise<CountyLaw> {
  const known = new Map<string, CountyLaw>()
  const range = { from: dayAfter(on, -BEFORE), to: dayAfter(on, AFTER) }
  return async (tx, county) => {
    const found = known.get(county)
    if (found) return found
    const { work, school } = await calendarFor(tx, county, 'PRIMARY', range)
    const law = new CountyLaw(county, work, school)
    known.set(county, law)
    return law
  }
}
