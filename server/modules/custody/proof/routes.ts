import { z } from 'zod'
import type { Tx } from '../../../platform/db/tx.ts'
import { whileWide } from '../../../platform/db/widen.ts'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { cutPage, pageOf, readCursor } from '../../../platform/http/paging.ts'
import { Id, LocalDate } from '../../../platform/http/shapes.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { placeOf } from '../../institutions/index.ts'
import { findDay } from './day.ts'
import { FamilyProof, SignedProof } from './document.ts'
import { saltOf, treeOf, unpackHoldings } from './leaves.ts'
import { proofProblems } from './problems.ts'
import { findLeaves, findProof, listProofs, ownsOrder } from './store.ts'

const LAST_DAY = '9999-12-31'
/** A published proof never changes. */
const YEAR_SECONDS = 31_536_000
const FIVE_MINUTES = 300

interface Asked {
  institutionId: number
  orderId: number
  day?: string | undefined
}

async function familyProof(tx: Tx, familyId: number, q: Asked): Promise<FamilyProof> {
  const { cell } = await placeOf(tx, q.institutionId)
  if (!(await ownsOrder(tx, cell, q.institutionId, q.orderId))) return refuse(common.notFound)
  const { proof } = (await findProof(tx, q.institutionId, q.day)) ?? refuse(proofProblems.notProven)
  // The path leads past the leaves of others, which only the system reads; hashes and sums are all that leaves.
  const { secret, packed } = await whileWide(tx, async () => ({
    secret: (await findDay(tx, proof.day))!.secret,
    packed: (await findLeaves(tx, cell, q.institutionId, proof.day))!,
  }))
  const holdings = unpackHoldings(packed)
  const mine = holdings.findIndex(h => h.familyId === familyId)
  if (mine < 0) return refuse(proofProblems.notInProof)
  const close = { institutionId: q.institutionId, day: proof.day, secret }
  return {
    format: 'yuheng.custody.family.1',
    familyId,
    amountFen: holdings[mine]!.amountFen,
    salt: saltOf(close, familyId).toString('hex'),
    path: treeOf(close, holdings)
      .path(mine)
      .map(({ side, hash, sumFen, count }) => ({ side, hash: hash.toString('hex'), sumFen, count })),
    proof,
  }
}

export const proofEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.ownProof',
    method: 'GET',
    path: '/custody/proofs/mine',
    summary: { zh: '我的资金包含证明', en: "Proof that the family's money is in custody" },
    permission: 'custody.proof',
    limits: { perMinute: 30 },
    query: z.strictObject({ institutionId: Id, orderId: Id, day: LocalDate.optional() }),
    reply: FamilyProof,
    read: (tx, { actor, query }) =>
      familyProof(tx, actor.capacity?.familyId ?? refuse(common.forbidden), query),
  }),
  endpoint({
    id: 'custody.publicProof',
    method: 'GET',
    path: '/custody/proofs/:day/:institution',
    summary: { zh: '机构资金日终证明', en: 'Signed proof of a day and an institution' },
    permission: 'public',
    limits: { perMinute: 240 },
    publicSeconds: YEAR_SECONDS,
    params: z.strictObject({ day: LocalDate, institution: Id }),
    reply: SignedProof,
    read: async (tx, { params }) =>
      ((await findProof(tx, params.institution, params.day)) ?? refuse(proofProblems.notProven)).proof,
  }),
  endpoint({
    id: 'custody.publicProofs',
    method: 'GET',
    path: '/custody/institutions/:institution/proofs',
    summary: { zh: '机构资金日终证明历史', en: "History of an institution's proofs, newest first" },
    permission: 'public',
    limits: { perMinute: 240 },
    publicSeconds: FIVE_MINUTES,
    params: z.strictObject({ institution: Id }),
    query: z.strictObject({
      cursor: z.string().max(512).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    reply: pageOf(SignedProof),
    read: async (tx, { params, query: { cursor, limit } }) => {
      const before = cursor === undefined ? LAST_DAY : LocalDate.parse(readCursor(cursor, 1)[0])
      return cutPage(await listProofs(tx, params.institution, before, limit + 1), limit, p => [p.day])
    },
  }),
]
