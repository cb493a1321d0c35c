import { refresh } from '../../server/modules/statistics/index.ts'
import { audit } from '../../server/platform/audit/record.ts'
import { createPool, type Pool } from '../../server/platform/db/pool.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'
import { firms, openCount } from '../plan.ts'
import { type Preset, presets } from '../presets.ts'
import { type Chance, chance } from '../random.ts'
import { BOX, type Registered, registerFirms } from '../register.ts'
import { dayAfter } from '../selling.ts'
import { countiesOf, type Made, type SynthesizeOptions, targetOf } from '../synthesize.ts'
import { Writer } from './batch.ts'
import { Ids } from './ids.ts'
import { countyLaws } from './law.ts'
import { Market } from './market.ts'
import { Pace } from './pace.ts'
import { weighted } from './places.ts'
import { putSeller } from './sellers.ts'

/** No term of a preset began longer ago, in days. */
const LONGEST_AGO = 120
/** Numbers that one class group may take from a table. */
const NUMBERS_OF_GROUP = 40

export interface FastOptions extends SynthesizeOptions {
  /** The database's owner, who hands out numbers and gathers the planner's statistics. */
  ownerUrl: string
}

/**
 * Builds what `synthesize` builds from facts that are worked out in memory and written by the batch: the same books to
 * the fen, without an audit row for each act. Deterministic in everything but numbers of records.
 */
export async function synthesizeFast(
  ground: Ground,
  o: FastOptions,
): Promise<Omit<Made, 'firstGroup' | 'sellers'>> {
  const preset = presets[o.preset]
  if (!preset) throw new RangeError(`no preset ${o.preset}; there are ${Object.keys(presets).join(', ')}`)
  const owner = createPool(o.ownerUrl, 1)
  try {
    const on = o.on ?? ground.clock.today()
    const random = chance(`${o.preset}/${o.scale}/${o.seed}`)
    await prepareMonths(ground, on)
    const made = await load({ ground, owner, preset, scale: o.scale, on, random, log: o.log })
    o.log('汇总 rollups')
    await owner.query('analyze')
    await refresh(ground, { from: dayAfter(on, -400) })
    await leaveTrace(ground, o, made)
    return made
  } finally {
    await owner.end()
  }
}

interface Load {
  ground: Ground
  owner: Pool
  preset: Preset
  scale: number
  on: string
  random: Chance
  log: (line: string) => void
}

async function load(l: Load) {
  const { ground, preset, on, random } = l
  const places = await weighted(ground, await countiesOf({ ground }, preset.province, on))
  const open = openCount(preset, l.scale)
  const market = new Market(preset, targetOf(preset, l.scale), open, on)
  const pace = new Pace(l.log)
  const writer = new Writer(ground, rows => pace.wrote(rows))
  const ids = new Ids(l.owner)
  const lawOf = countyLaws(on)
  const made = { institutions: 0, open: 0, orders: 0, worthFen: 0, lessons: 0 }
  const trade = random.part('groups')
  const sellOne = async (firm: Registered) => {
    const groups = market.groupsOf(firm, trade)
    if (groups.length === 0) return
    await ids.provide(groups.length * NUMBERS_OF_GROUP)
    const law = await transact(ground, BOX, tx => lawOf(tx, firm.institution.county))
    const { batch } = writer
    const { sealer } = ground.services
    const sold = await putSeller(
      { batch, ids, sealer, law, on },
      groups,
      random.part(`sale/${firm.plan.uscc}`),
    )
    made.orders += sold.orders
    made.worthFen += sold.worthFen
    made.lessons += sold.lessons
    await writer.more()
  }
  for await (const batch of registerFirms(ground, firms(preset, l.scale, places, random))) {
    for (const firm of batch) {
      if (firm.plan.closed) continue
      made.open++
      await sellOne(firm)
    }
    made.institutions += batch.length
    pace.made(made)
  }
  await writer.end()
  pace.end(made)
  return made
}

/** Partitions of every month in which something is taught. */
const prepareMonths = (ground: Ground, on: string) =>
  transact(ground, BOX, async tx => {
    const days = Array.from({ length: LONGEST_AGO + 1 }, (_, n) => dayAfter(on, -n))
    for (const month of new Set(days.map(d => `${d.slice(0, 7)}-01`)))
      for (const schema of ['custody', 'lessons'])
        await tx.rows(`select ${schema}.prepare_month($1)`, [month])
  })

/** Facts loaded in bulk have no audit rows of their own; this one says where they come from. */
const leaveTrace = (ground: Ground, o: FastOptions, made: object) =>
  transact(ground, BOX, tx =>
    audit(tx, {
      action: 'synthetic.load',
      outcome: 'DONE',
      object: `preset:${o.preset}`,
      detail: { preset: o.preset, scale: o.scale, seed: o.seed, ...made },
    }),
  )
