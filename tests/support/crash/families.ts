import { createHash } from 'node:crypto'
import { writeSeat } from '../../../server/modules/lessons/seat-key.ts'
import { createAccount, grantCapacity } from '../../../server/platform/auth/accounts.ts'
import { csrfOf, openSession } from '../../../server/platform/auth/sessions.ts'
import { systemBox } from '../../../server/platform/db/box.ts'
import { type Ground, transact } from '../../../server/platform/db/tx.ts'
import type { TestApp } from '../app.ts'
import { artSchool, enrolled, openClass } from '../school.ts'

/** A guardian's browser: a session, and the lessons that wait for the guardian. */
export interface Guardian {
  token: string
  lessons: string[]
}

/** What the server said of a lesson. */
export interface Answer {
  outcome: 'RELEASED' | 'REPLAY' | 'REFUSED'
  amountFen: number | null
}

export const PRICE_FEN = 99_991

/** A class whose every meeting was held and attended by every learner: all lessons ask their families. */
export async function attendedClass(app: TestApp, size: number, lessons: number) {
  const school = await artSchool(app)
  const group = await openClass(school, { lessons, priceFen: PRICE_FEN, capacity: size })
  const homes: Awaited<ReturnType<typeof enrolled>>[] = []
  while (homes.length < size) homes.push(await enrolled(app, school, group))
  app.clock.set(`${group.meetings.at(-1)!.date}T14:00:00Z`)
  const marks = homes.map(h => ({ orderId: h.orderId, mark: 'PRESENT' }))
  for (const { id } of group.meetings) {
    const { status, text } = await school.teacher.put(`/sessions/${id}/attendance`, { marks })
    if (status !== 200) throw new Error(text)
  }
  return homes.map(({ orderId, familyId }) => ({
    familyId,
    lessons: group.meetings.map(m =>
      writeSeat({ cell: school.cell, date: m.date, institutionId: school.id, sessionId: m.id, orderId }),
    ),
  }))
}

/** Logs the families' guardians in by the clock of the ground. */
export async function guardiansOf(
  ground: Ground,
  families: readonly { familyId: number; lessons: string[] }[],
): Promise<Guardian[]> {
  return transact(ground, systemBox('test'), async tx => {
    const guardians: Guardian[] = []
    for (const { familyId, lessons } of families) {
      const accountId = await createAccount(tx, { login: `crash-${familyId}`, name: `家长${familyId}` })
      const capacityId = await grantCapacity(tx, accountId, { role: 'guardian', familyId })
      const { token } = await openSession(tx, { accountId, capacityId, method: 'PASSWORD' })
      guardians.push({ token, lessons })
    }
    return guardians
  })
}

/** The key of a lesson's request: the same however often it is sent. */
const keyOf = (lesson: string) => createHash('sha256').update(lesson).digest('hex').slice(0, 32)

/** Confirms one lesson. @returns undefined when there was no answer: the outcome is unknown */
export async function confirm(base: string, who: Guardian, lesson: string): Promise<Answer | undefined> {
  const reply = await fetch(`${base}/api/v1/lessons/confirmations`, {
    method: 'POST',
    headers: {
      cookie: `yuheng_session=${who.token}`,
      'x-csrf-token': csrfOf(who.token),
      'content-type': 'application/json',
      'idempotency-key': keyOf(lesson),
    },
    body: JSON.stringify({ lessons: [lesson] }),
  }).catch(() => undefined)
  const body = (await reply?.json().catch(() => undefined)) as { results?: Answer[] } | undefined
  if (reply && reply.status < 500 && reply.status !== 200) throw new Error(JSON.stringify(body))
  return reply?.status === 200 ? body?.results?.[0] : undefined
}
