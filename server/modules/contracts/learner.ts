import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { type Grant, recordAccess, requireGrant } from '../../platform/seal/access/grants.ts'
import type { Purpose } from '../../platform/seal/access/purposes.ts'
import { type Identity, openIdentity } from '../families/index.ts'
import type { LearnerView } from './schema.ts'
import { type ContractRow, getContract, openLearner } from './store.ts'

/**
 * Shows who the learner of an order is to whoever holds a running grant for the order or what it belongs to. The looks are
 * written down in the same transaction.
 * @throws Refusal not-found, seal.grant-required
 * @cite 未成年人网络保护条例 第36条
 */
export async function openLearnerOf(
  tx: Tx,
  id: number,
  purpose: Purpose | undefined,
): Promise<z.input<typeof LearnerView>> {
  const contract = await getContract(tx, id)
  const grant = await requireGrant(tx, {
    county: contract.county,
    covers: coversOf(contract),
    ...(purpose && { purpose }),
  })
  const { child, guardians } = await openIdentity(tx, contract)
  await recordLook(tx, grant, contract, { child, guardians })
  return {
    orderId: contract.id,
    institutionId: contract.institutionId,
    county: contract.county,
    name: child?.name ?? (await openLearner(tx, contract)),
    birth: child?.birth ?? null,
    stage: child?.stage ?? null,
    guardians: guardians.map(({ name, relation, phone }) => ({ name, relation, phone })),
    grant: { requestId: grant.requestId, purpose: grant.purpose, validUntil: grant.validUntil },
  }
}

/** Every object whose grant covers the learner of a contract, the narrowest first. */
const coversOf = (c: ContractRow) =>
  [
    { kind: 'order', id: c.id },
    { kind: 'child', id: c.childId },
    { kind: 'family', id: c.familyId },
    { kind: 'class-group', id: c.classGroupId },
    { kind: 'institution', id: c.institutionId },
  ] as const

async function recordLook(tx: Tx, grant: Grant, c: ContractRow, { child, guardians }: Identity) {
  const { familyId } = c
  const columns = child ? ['name', 'birth', 'stage'] : ['name']
  await recordAccess(tx, grant, {
    object: 'families.child',
    rows: [{ id: c.childId, familyId }],
    columns,
  })
  await recordAccess(tx, grant, {
    object: 'families.guardian',
    rows: guardians.map(g => ({ id: g.id, familyId })),
    columns: ['name', 'phone'],
  })
}
