import type { Tx } from '../../platform/db/tx.ts'
import { whileIn } from '../../platform/db/widen.ts'
import * as store from './store.ts'

/** Who a child and its guardians are, in plain. */
export interface Identity {
  /** Undefined once the family took the child out of its account. */
  child: { id: number; name: string; birth: string; stage: store.ChildRow['stage'] } | undefined
  guardians: { id: number; name: string; relation: store.GuardianRow['relation']; phone: string }[]
}

/**
 * Opens the data of one child and its guardians to somebody outside the family. Whoever calls has found the grant and
 * writes the record in the same transaction; the box reaches this one family, and only while it is read.
 * @cite 未成年人网络保护条例 第36条
 */
export function openIdentity(tx: Tx, of: { familyId: number; childId: number }): Promise<Identity> {
  return whileIn(tx, { ...tx.box, home: [of.familyId, of.familyId] }, async () => {
    const row = await store.findChild(tx, of.familyId, of.childId)
    const guardians = await store.guardiansOf(tx, of.familyId)
    return {
      child: row && {
        id: row.id,
        name: await store.open(tx, store.childName, row.id, row.name_sealed),
        birth: await store.open(tx, store.childBirth, row.id, row.birth_sealed),
        stage: row.stage,
      },
      guardians: await Promise.all(
        guardians.map(async g => ({
          id: g.id,
          name: await store.open(tx, store.guardianName, g.id, g.name_sealed),
          relation: g.relation,
          phone: await store.open(tx, store.guardianPhone, g.id, g.phone_sealed),
        })),
      ),
    }
  })
}
