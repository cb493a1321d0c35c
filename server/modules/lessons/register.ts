import { z } from 'zod'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectedIn, openLearner } from '../contracts/index.ts'
import { getSession, SessionShape } from '../courses/index.ts'
import { ownPlace } from '../institutions/index.ts'
import { Lesson } from './schema.ts'
import { seatsOfSession } from './store.ts'
import { viewLessons } from './views.ts'

/** Who belongs to a meeting and what was marked. It names learners and no money, because teachers read it. */
export const MeetingRegister = z.object({
  session: SessionShape,
  learners: z.array(
    z.object({
      orderId: z.int(),
      learner: z.string(),
      /** The contract runs: this learner is expected. */
      expected: z.boolean(),
    }),
  ),
  lessons: z.array(Lesson),
})

/** The register of one of the institution's own meetings. */
export async function registerOf(tx: Tx, actor: Actor, sessionId: number) {
  const { cell } = await ownPlace(tx, actor)
  const session = await getSession(tx, cell, sessionId)
  const { date, institutionId } = session
  const seats = await seatsOfSession(tx, { cell, date, institutionId, sessionId })
  const roster = await expectedIn(
    tx,
    { cell, classGroupId: session.classGroupId, n: session.n },
    seats.map(s => s.orderId),
  )
  const learners = await Promise.all(
    roster.map(async c => ({
      orderId: c.id,
      learner: await openLearner(tx, c),
      expected: c.status === 'PAID',
    })),
  )
  return { session, learners, lessons: await viewLessons(tx, seats) }
}
