import type { TestApp } from './app.ts'
import { enrolled, type Home, openClass, type School } from './school.ts'

/** A learner with many lessons that wait for an answer. */
export interface Waiting extends Home {
  orderId: number
  /** Keys of the lessons and their meetings, in order. */
  keys: string[]
  meetings: { id: number; date: string }[]
}

/** Enrols a learner in a class that meets every day from tomorrow on, and holds all its meetings. */
export async function waitingLessons(app: TestApp, school: School, lessons: number): Promise<Waiting> {
  const from = app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))
  const group = await openClass(school, { lessons, from, weekdays: [1, 2, 3, 4, 5, 6, 7] })
  const p = await enrolled(app, school, group)
  app.clock.set(`${group.meetings.at(-1)!.date}T20:00:00+08:00`)
  const keys: string[] = []
  for (const { id } of group.meetings) {
    const marks = [{ orderId: p.orderId, mark: 'PRESENT' }]
    const r = await school.teacher.put(`/sessions/${id}/attendance`, { marks })
    keys.push(r.body.items[0].key)
  }
  return { ...p, keys, meetings: group.meetings }
}

/** Numbers from 0 to 1 that follow from a text. */
export function chanceOf(seed: string): () => number {
  let n = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7)
  return () => {
    n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0
    return n / 2 ** 32
  }
}

/** Lets other work of the process go first, so many times. */
export async function afterTicks(ticks: number): Promise<void> {
  for (let n = 0; n < ticks; n++) await new Promise(setImmediate)
}
