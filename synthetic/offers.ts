import { testClock } from '../server/platform/clock.ts'
import type { Ground } from '../server/platform/db/tx.ts'
import { chance } from './random.ts'
import { dayAfter, type GroupPlan, type Stage, sellGroup } from './selling.ts'

type Firm = GroupPlan['firm']

/** Every so manieth institution of the demo has a class group that begins soon. */
const EVERY = 15
const SUBJECT_LESSON_FEN = 4_000

/**
 * Class groups that begin within weeks and have all seats free, so that a visitor of the demo can enrol: at some
 * institutions, and at the visitor's own.
 */
export async function offerSoon(ground: Ground, sellers: readonly Firm[], own: Firm): Promise<void> {
  const on = ground.clock.today()
  const clock = testClock(`${on}T02:00:00Z`)
  const stage: Stage = { clock, ground: { ...ground, clock } }
  const random = chance(`offers/${on}`)
  const firms = [own, ...sellers.filter((f, n) => n % EVERY === 0 && f !== own)]
  for (const [n, firm] of firms.entries()) {
    const c = random.part(`${n}`)
    const subject = firm.plan.kind === 'SUBJECT'
    const lessonFen = subject ? SUBJECT_LESSON_FEN : c.int(50, 120) * 100
    const from = dayAfter(on, c.int(5, 20))
    await sellGroup(stage, { firm, learners: 0, lessons: c.int(8, 12), lessonFen, from }, c, () => 0)
  }
}
