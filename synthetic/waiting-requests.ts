import { requestCorrection } from '../server/modules/institutions/corrections.ts'
import type { Actor } from '../server/platform/auth/actor.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { askAccess } from '../server/platform/seal/access/requests.ts'

/**
 * Leaves what the county officer asked for and somebody else decides: a correction of the register, and a look at the
 * learner of an order.
 */
export async function leaveRequests(
  ground: Ground,
  officer: Actor,
  orderId: number,
  institution: { id: number; county: string },
): Promise<void> {
  await transact(ground, officer.box, async tx => {
    await requestCorrection(tx, institution.id, { shortName: '演示简称' }, '营业执照上的简称与登记不一致')
    await askAccess(tx, officer, {
      county: institution.county,
      purpose: 'refund-dispute',
      scope: { kind: 'order', id: String(orderId) },
      reason: '家长反映退费受阻，需核对学员与监护人',
      days: 7,
    })
  })
}
