import { checkProposal } from '../../../rules/proposal.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { areaOf, inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion } from '../regions/index.ts'
import { lawOf, layersOf, newEdition } from './current.ts'
import { problems } from './problems.ts'
import type { ProposalInput, ProposalView } from './schema.ts'
import { findValue, findValues, insertValue, moveValue, type ValueRow } from './store.ts'
import { decide, type valueFlow } from './workflow.ts'

interface Version {
  ifMatch: number | undefined
}

/** One value that a region proposed or published. @throws Refusal not-found */
export async function getValue(tx: Tx, id: number, o: { lock?: boolean } = {}): Promise<ProposalView> {
  return named(tx, (await findValue(tx, id, o)) ?? refuse(common.notFound))
}

/** The row with what its parameter is called. */
async function named(tx: Tx, row: ValueRow): Promise<ProposalView> {
  const { zh, en, unit } = (await lawOf(tx)).definition(row.parameter as never)
  return { ...row, name: { zh, en }, unit }
}

export interface ValueList {
  region?: string | undefined
  parameter?: string | undefined
  status?: string | undefined
  document?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Values of regions, newest first; proposals are seen by officers of the area only. */
export async function listValues(tx: Tx, { region, cursor, limit, ...f }: ValueList) {
  const before = cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0])
  const area = region === undefined ? undefined : areaOf(region)
  const rows = await findValues(tx, { ...f, region: area, before, limit: limit + 1 })
  const views = await Promise.all(rows.map(row => named(tx, row)))
  return cutPage(views, limit, row => [row.id])
}

/** Members as in the rule files. */
const asRow = (v: ProposalInput | ProposalView) => ({
  from: v.from,
  ...(v.until && { until: v.until }),
  ...(Object.keys(v.scope).length > 0 && { scope: v.scope }),
  ...(v.value !== undefined && v.value !== null && { value: v.value }),
  ...(v.unknown && { unknown: { zh: v.unknown, en: v.unknown } }),
  ...(v.soft && { soft: true }),
  ...(v.article && { article: v.article }),
  document: v.document,
  confidence: 'V',
})

/** Refuses what the rules would not load. @throws Refusal rules.unknown-parameter, rules.value-unfit, rules.same-day */
async function checkFit(tx: Tx, v: ProposalInput | ProposalView): Promise<void> {
  if (!(await lawOf(tx)).definition(v.parameter as never)) refuse(problems.unknownParameter)
  const layers = await layersOf(tx)
  const mine = layers.at(-1)!.regions[v.region]?.values[v.parameter] ?? []
  const scope = (s: object | undefined) => JSON.stringify(Object.entries(s ?? {}).sort())
  if (mine.some(o => o.from === v.from && scope(o.scope) === scope(v.scope))) refuse(problems.sameDay)
  const found = checkProposal(layers, v.region, v.parameter, asRow(v)).problems
  if (found.length === 0) return
  refuse(problems.valueUnfit, {
    detail: found[0]!.says,
    fields: found.map(p => ({ pointer: `/body/${p.path.join('/')}`, message: p.says })),
  })
}

/** Proposes a dated value of the officer's own region. @throws Refusal forbidden and as `checkFit` */
export async function proposeValue(tx: Tx, actor: Actor, input: ProposalInput): Promise<ProposalView> {
  if (!inArea(tx.box, input.region)) refuse(common.forbidden)
  await requireRegion(tx, input.region)
  await checkFit(tx, input)
  return getValue(tx, await insertValue(tx, input, { accountId: actor.accountId!, name: actor.name }))
}

async function step(
  tx: Tx,
  actor: Actor,
  id: number,
  o: { step: keyof typeof valueFlow; text: string | null; version: Version },
): Promise<ProposalView> {
  const value = await getValue(tx, id, { lock: true })
  if (!inArea(tx.box, value.region)) refuse(common.forbidden)
  expectVersion(o.version, value.version)
  const next = decide(o.step, value, actor.accountId)
  if (next === 'PUBLISHED' || next === 'ANNULLED') await newEdition(tx)
  if (next === 'PUBLISHED') await checkFit(tx, value)
  const by = o.text === null ? null : { accountId: actor.accountId!, name: actor.name, review: o.text }
  await moveValue(tx, id, next, by)
  return getValue(tx, id)
}

/** A second person publishes a value or rejects it, with reasons. @throws Refusal rules.second-person, rules.wrong-state */
export const reviewValue = (
  tx: Tx,
  actor: Actor,
  id: number,
  input: { publish: boolean; review: string },
  version: Version,
) => step(tx, actor, id, { step: input.publish ? 'publish' : 'reject', text: input.review, version })

/** The proposer takes the proposal back. */
export const withdrawValue = (tx: Tx, actor: Actor, id: number, version: Version) =>
  step(tx, actor, id, { step: 'withdraw', text: null, version })

/** A second person annuls a value that was entered by mistake; it stays readable. */
export const annulValue = (tx: Tx, actor: Actor, id: number, reason: string, version: Version) =>
  step(tx, actor, id, { step: 'annul', text: reason, version })
