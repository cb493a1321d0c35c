import { type DatedValue, type ParameterLayer, type Rulebook, rulebook } from '../../../../rules/index.ts'
import { checkProposal } from '../../../../rules/proposal.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { layersOf } from '../current.ts'
import { problems } from '../problems.ts'
import type { DraftValue } from './schema.ts'

const DOCUMENT = '沙盘草案'
const documents = {
  [DOCUMENT]: { zh: '政策沙盘草案（未施行）', en: 'Draft of the policy sandbox (not in force)' },
}

const asRow = (v: DraftValue) => ({
  from: v.from,
  ...(v.until && { until: v.until }),
  ...(Object.keys(v.scope).length > 0 && { scope: v.scope }),
  ...(v.value !== undefined && { value: v.value }),
  ...(v.unknown && { unknown: { zh: v.unknown, en: v.unknown } }),
  document: DOCUMENT,
  confidence: 'design',
})

/**
 * The law with the values of a draft over it. A draft may ask what a wider or narrower law would do, so what a region
 * may set is not asked; form and unit are. @throws Refusal rules.unknown-parameter, rules.value-unfit
 */
export async function draftBook(tx: Tx, draft: readonly DraftValue[]): Promise<Rulebook> {
  const layers = await layersOf(tx)
  const regions: Record<string, { values: Record<string, DatedValue[]> }> = {}
  draft.forEach((row, index) => {
    const value = checked(layers, row, index)
    const own = regions[row.region] ?? { values: {} }
    regions[row.region] = own
    own.values[row.parameter] = [...(own.values[row.parameter] ?? []), value]
  })
  return rulebook(...layers, { documents, regions })
}

function checked(layers: readonly ParameterLayer[], row: DraftValue, index: number): DatedValue {
  const definition = layers.map(l => l.definitions?.[row.parameter]).find(d => d !== undefined)
  if (!definition) return refuse(problems.unknownParameter, { data: { index } })
  const free = {
    regions: {},
    definitions: { [row.parameter]: { ...definition, regionMay: 'either' as const } },
  }
  const districts = layers.map(l => l.regions[row.region]?.districts).find(d => d !== undefined)
  const bare = { documents, regions: { [row.region]: { ...(districts && { districts }), values: {} } } }
  const { value, problems: found } = checkProposal([free, bare], row.region, row.parameter, asRow(row))
  if (!value || found.length > 0)
    return refuse(problems.valueUnfit, {
      detail: found[0]?.says ?? { zh: '该值不能成立', en: 'the value cannot stand' },
      fields: found.map(p => ({ pointer: `/body/draft/${index}/${p.path.join('/')}`, message: p.says })),
    })
  return value
}
