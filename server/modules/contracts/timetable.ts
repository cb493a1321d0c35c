import type { Tx } from '../../platform/db/tx.ts'
import { meetingsOf } from '../courses/index.ts'
import type { FamilySession } from './schema.ts'
import { listContracts } from './store.ts'

/** Contracts in force whose meetings are looked through; a family has a handful. */
const CONTRACTS_MAX = 50

export interface Stretch {
  orderId?: number | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The meetings of the class groups that a family's children are in, in order of time, cancelled ones included. */
export async function sessionsOfFamily(tx: Tx, familyId: number, f: Stretch, limit: number) {
  const contracts = await listContracts(tx, { familyId, status: 'PAID' }, null, CONTRACTS_MAX)
  const sessions: FamilySession[] = []
  for (const c of contracts) {
    if (f.orderId !== undefined && c.id !== f.orderId) continue
    const meetings = await meetingsOf(tx, c.cell, c.classGroupId, f)
    for (const { id, institutionId, n, date, startsAt, endsAt, teacherName, place, status } of meetings) {
      if (c.heldBefore?.includes(n)) continue
      sessions.push({
        orderId: c.id,
        sessionId: id,
        institutionId,
        n,
        date,
        startsAt,
        endsAt,
        teacherName,
        place,
        status,
      })
    }
  }
  return sessions.sort(byTime).slice(0, limit)
}

const byTime = (a: FamilySession, b: FamilySession) =>
  `${a.date}${a.startsAt}`.localeCompare(`${b.date}${b.startsAt}`) || a.orderId - b.orderId
