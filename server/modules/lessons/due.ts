import { lessonConfirmation } from '../../../rules/index.ts'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../platform/db/tx.ts'
import { courseOf, groupOf, type Meeting } from '../courses/index.ts'
import { workCalendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { seatsWithoutDue, setDue } from './store.ts'

/** A confirmation clock is looked up in calendars up to this far ahead. */
const HORIZON_DAYS = 90
const DAY_MS = 86_400_000
const GROUPS_AT_ONCE = 200

type Course = Meeting['course']

/** Last day for the family's answer when asked on a day; null while the calendar of a year in question is not entered. */
export async function confirmationDue(tx: Tx, county: string, course: Course, asked: string) {
  const to = new Date(Date.parse(`${asked}T00:00:00Z`) + HORIZON_DAYS * DAY_MS).toISOString().slice(0, 10)
  const { work } = await workCalendarFor(tx, county, { from: asked, to })
  const { class: trainingClass, stage, channel } = course
  const { value } = lessonConfirmation(await lawOf(tx), work, asked, {
    region: county,
    class: trainingClass,
    stage,
    channel,
  })
  return value.known ? value.due : null
}

/** Gives lessons their last day that had none because a calendar was missing. @returns how many got one */
export async function enterDueDays(ground: Ground): Promise<number> {
  return transact(ground, systemBox('job:lessons.deem'), async tx => {
    let entered = 0
    for (const where of await seatsWithoutDue(tx, GROUPS_AT_ONCE)) {
      const group = await groupOf(tx, where.institutionId, where.classGroupId)
      const course = await courseOf(tx, where.institutionId, group.courseId)
      const due = await confirmationDue(tx, where.county, course, where.asked)
      if (due !== null) entered += await setDue(tx, where, due)
    }
    return entered
  })
}
