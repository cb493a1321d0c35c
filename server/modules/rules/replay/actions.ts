import type { Explained } from '../../../../rules/index.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { areaOf, inArea } from '../../../platform/db/box.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { cutPage, readCursor } from '../../../platform/http/paging.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { requireRegion } from '../../regions/index.ts'
import { lawOf } from '../current.ts'
import { problems } from '../problems.ts'
import { draftBook } from './draft.ts'
import { runReplay } from './job.ts'
import { replayKind } from './kinds.ts'
import type { DraftValue, ReplayInput, ReplayView } from './schema.ts'
import { endReplay, findHit, findHits, findReplay, findReplays, insertReplay } from './store.ts'

const DAY_MS = 86_400_000
/** Longest period of one replay. */
const DAYS_MAX = 366

/** One replay. @throws Refusal not-found */
export async function getReplay(tx: Tx, id: number, o: { lock?: boolean } = {}): Promise<ReplayView> {
  return (await findReplay(tx, id, o)) ?? refuse(common.notFound)
}

/** Replays of the area, newest first. */
export async function listReplays(tx: Tx, f: { cursor?: string | undefined; limit: number }) {
  const before = f.cursor === undefined ? undefined : Number(readCursor(f.cursor, 1)[0])
  return cutPage(await findReplays(tx, before, f.limit + 1), f.limit, row => [row.id])
}

/**
 * Asks what a draft would have changed in the records of a period. Nothing is applied.
 * @throws Refusal forbidden, rules.replay-period, rules.replay-kind, rules.unknown-parameter, rules.value-unfit
 */
export async function startReplay(tx: Tx, actor: Actor, input: ReplayInput): Promise<ReplayView> {
  if (!inArea(tx.box, input.region)) refuse(common.forbidden)
  await requireRegion(tx, input.region)
  const days = (Date.parse(input.to) - Date.parse(input.from)) / DAY_MS + 1
  if (days < 1 || days > DAYS_MAX) refuse(problems.replayPeriod)
  if (input.kinds.some(kind => !replayKind(kind))) refuse(problems.replayKind)
  await draftBook(tx, input.draft)
  const by = { area: areaOf(input.region), accountId: actor.accountId!, name: actor.name }
  const id = await insertReplay(tx, { ...input, kinds: [...new Set(input.kinds)] }, by)
  await enqueue(tx, runReplay, { replayId: id }, { key: String(id) })
  return getReplay(tx, id)
}

/** Stops a replay; what it found so far stays. @throws Refusal not-found, rules.wrong-state */
export async function cancelReplay(tx: Tx, id: number): Promise<ReplayView> {
  const replay = await getReplay(tx, id, { lock: true })
  if (!inArea(tx.box, replay.region)) refuse(common.forbidden)
  if (replay.status !== 'WAITING' && replay.status !== 'RUNNING') refuse(problems.wrongState)
  await endReplay(tx, id, 'CANCELLED')
  return getReplay(tx, id)
}

/** Records that the draft would judge otherwise, the largest sums first. */
export async function listHits(
  tx: Tx,
  id: number,
  f: { kind?: string | undefined; county?: string | undefined; cursor?: string | undefined; limit: number },
) {
  await getReplay(tx, id)
  const after = f.cursor === undefined ? undefined : (readCursor(f.cursor, 2).map(Number) as [number, number])
  const rows = await findHits(tx, id, { ...f, after, limit: f.limit + 1 })
  return cutPage(rows, f.limit, row => [Math.abs(row.deltaFen ?? 0), row.n])
}

const plain = (e: Explained<unknown>) => ({ value: e.value, trace: [...e.trace] })

/** One of them with both computations, step by step. @throws Refusal not-found */
export async function explainHit(tx: Tx, id: number, n: number) {
  const replay = await getReplay(tx, id)
  const hit = (await findHit(tx, id, n)) ?? refuse(common.notFound)
  const kind = replayKind(hit.kind)
  const record = await kind?.one(tx, hit.record)
  if (!kind || !record) return { ...hit, explainedBefore: null, explainedAfter: null }
  const prepared = await kind.prepare?.(tx, [record])
  const by = (book: Parameters<typeof kind.judge>[0]) =>
    plain(kind.judge(book, record.facts, prepared).explained)
  return {
    ...hit,
    explainedBefore: by(await lawOf(tx)),
    explainedAfter: by(await draftBook(tx, replay.draft as DraftValue[])),
  }
}
