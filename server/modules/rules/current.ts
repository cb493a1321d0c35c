import type { DatedValue, ParameterLayer, PolicyDocument, Rulebook } from '../../../rules/index.ts'
import { rulebook } from '../../../rules/index.ts'
import { rules as shipped, shippedLayers } from '../../../rules/regional.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Services } from '../../platform/services.ts'
import {
  allDocuments,
  type DocumentRow,
  editionNow,
  nextEdition,
  type PublishedRow,
  publishedValues,
} from './store.ts'

/** How long a server answers from the edition that it knows; values of law begin on a day, not at a second. */
const FRESH_MS = 2_000

interface Kept {
  edition: number
  askedAt: number
  layer: ParameterLayer
  book: Rulebook
}
const kept = new WeakMap<Services, Kept>()
/** Transactions that publish: what they see is not kept, because they may still be rolled back. */
const publishing = new WeakSet<Tx>()

/** What regions entered and published, as a layer over the shipped rules. */
export function editedLayer(
  documents: readonly DocumentRow[],
  values: readonly PublishedRow[],
): ParameterLayer {
  const regions: Record<string, { values: Record<string, DatedValue[]> }> = {}
  for (const row of values) {
    const own = regions[row.region] ?? { values: {} }
    regions[row.region] = own
    own.values[row.parameter] = [...(own.values[row.parameter] ?? []), datedValue(row)]
  }
  return { documents: Object.fromEntries(documents.map(d => [d.key, policyDocument(d)])), regions }
}

const policyDocument = (d: DocumentRow): PolicyDocument => ({
  zh: d.title,
  en: d.titleEn ?? d.title,
  number: d.key,
  issuer: d.issuer,
  published: d.publishedOn,
  ...(d.url && { url: d.url }),
})

/** A published row as the rules know it. What a region publishes with its document is verified by two of its people. */
export function datedValue(row: PublishedRow): DatedValue {
  return {
    from: row.from,
    ...(row.until && { until: row.until }),
    ...(Object.keys(row.scope).length > 0 && { scope: row.scope }),
    ...(row.unknown === null
      ? { value: stored(row.value) }
      : { unknown: { zh: row.unknown, en: row.unknown } }),
    ...(row.soft && { soft: true }),
    document: row.document,
    ...(row.article && { article: row.article }),
    confidence: 'V',
    ...(row.note && { note: { zh: row.note, en: row.note } }),
  } as DatedValue
}

/** Bands are typed as in the YAML files (`base_fen`); the rules say `baseFen`. */
function stored(value: unknown): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'object' || !('base_fen' in value[0])) return value
  return value.map(({ min, max, base_fen }) => ({ min, max, baseFen: base_fen }))
}

async function current(tx: Tx): Promise<Kept> {
  const known = kept.get(tx.services)
  const now = performance.now()
  const own = publishing.has(tx)
  if (!own && known && now - known.askedAt < FRESH_MS) return known
  const edition = await editionNow(tx)
  if (!own && known?.edition === edition) {
    known.askedAt = now
    return known
  }
  const layer = editedLayer(await allDocuments(tx), await publishedValues(tx))
  const nothing = Object.keys(layer.regions).length === 0 && Object.keys(layer.documents ?? {}).length === 0
  const book = nothing ? shipped : rulebook(...shippedLayers, layer)
  const fresh = { edition, askedAt: now, layer, book }
  if (!own) kept.set(tx.services, fresh)
  return fresh
}

/** The law as it stands: the national base, the verified regional values, and what regions published. */
export const lawOf = async (tx: Tx): Promise<Rulebook> => (await current(tx)).book

/** The layers of which the law is made, least particular first. */
export async function layersOf(tx: Tx): Promise<readonly ParameterLayer[]> {
  return [...shippedLayers, (await current(tx)).layer]
}

/** What regions published, for browsers that compute by themselves. */
export const publishedLayer = async (tx: Tx): Promise<ParameterLayer> => (await current(tx)).layer

/** Begins a new edition: publications stand in line, and this server reads the values again when it is committed. */
export async function newEdition(tx: Tx): Promise<void> {
  await nextEdition(tx)
  publishing.add(tx)
  tx.afterCommit(() => {
    kept.delete(tx.services)
  })
}
