import { z } from 'zod'
import { ALL_IDS, type Box, NO_IDS, systemBox } from '../../../platform/db/box.ts'
import { type Ground, transact } from '../../../platform/db/tx.ts'
import { job } from '../../../platform/jobs/job.ts'
import { lawOf } from '../current.ts'
import { Comparison, count } from './compare.ts'
import { draftBook } from './draft.ts'
import { type Period, replayKind } from './kinds.ts'
import type { DraftValue } from './schema.ts'
import { advance, endReplay, findReplay, findRun, insertHits } from './store.ts'

const BATCH = 5_000
/** Records that are kept by name; the totals count all. */
const HITS_MAX = 10_000

/** Replays a draft over the records of a period, batch by batch; after a stop it goes on behind the last batch. */
export const runReplay = job({
  name: 'rules.runReplay',
  title: { zh: '执行规则推演', en: 'Replay a draft rule' },
  data: z.strictObject({ replayId: z.int() }),
  parallel: 1,
  seconds: 4 * 3600,
  retries: 2,
  run: async (ground, { replayId }, signal) => {
    const done = await perform(ground, replayId, signal)
    return done && { object: `replay:${replayId}`, detail: { looked: done.looked, changed: done.changed } }
  },
})

const system = systemBox('job:rules.runReplay')

interface Run {
  id: number
  box: Box
  period: Period
  comparisons: Map<string, Comparison>
}

/** Runs a replay to its end. @returns undefined if it was stopped, cancelled or is over */
export async function perform(ground: Ground, id: number, signal: AbortSignal) {
  const run = await begin(ground, id)
  if (!run) return undefined
  for (const kind of run.comparisons.keys())
    while (await batch(ground, run, kind)) if (signal.aborted) return undefined
  return transact(ground, run.box, async tx => {
    await endReplay(tx, id, 'DONE')
    return findReplay(tx, id)
  })
}

/** Takes up the bounds of whoever asked: the job sees no more than they. */
async function begin(ground: Ground, id: number): Promise<Run | undefined> {
  return transact(ground, system, async tx => {
    const [view, run] = [await findReplay(tx, id), await findRun(tx, id)]
    if (!view || !run || (run.status !== 'WAITING' && run.status !== 'RUNNING')) return undefined
    const books = [await lawOf(tx), await draftBook(tx, view.draft as DraftValue[])] as const
    const known = view.kinds.flatMap(name => replayKind(name) ?? [])
    return {
      id,
      box: {
        kind: 'officer',
        actor: system.actor,
        ...run.bounds,
        inst: ALL_IDS,
        family: ALL_IDS,
        home: NO_IDS,
      },
      period: { from: view.from, to: view.to },
      comparisons: new Map(known.map(kind => [kind.kind, new Comparison(kind, books)])),
    }
  })
}

/** One batch in one transaction: what was found and the place behind it are committed together. @returns whether more may follow */
function batch(ground: Ground, { id, box, period, comparisons }: Run, name: string): Promise<boolean> {
  const kind = replayKind(name)!
  return transact(ground, box, async tx => {
    const run = (await findRun(tx, id))!
    const place = run.progress[name] ?? { after: null, done: false }
    if (place.done) return false
    const { records, after } = await kind.page(tx, period, place.after, BATCH)
    const prepared = await kind.prepare?.(tx, records)
    const judged = records.map(record => ({ record, pair: comparisons.get(name)!.of(record, prepared) }))
    const hits = count(run.totals, name, judged, HITS_MAX - run.hits)
    await insertHits(tx, id, run.region, run.hits, hits)
    run.progress[name] = { after, done: after === null }
    const going = await advance(tx, id, { ...run, hits: run.hits + hits.length })
    return going && after !== null
  })
}
