import type { DatedValue, ParameterId, Resolved, Rulebook, Where } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { lawOf, publishedLayer } from './current.ts'
import type { ParameterView } from './schema.ts'

type Place = Pick<Where, 'region' | 'class' | 'stage' | 'channel'>

function viewOf(book: Rulebook, id: ParameterId, where: Where): ParameterView {
  const { zh, en, unit, subject, regionMay } = book.definition(id)
  const found: Resolved<unknown> = book.parameter(id, where)
  const about = { id, zh, en, unit, subject, regionMay }
  if (!found.known)
    return { ...about, known: false, value: null, soft: false, unknown: found.reason, citation: null }
  const { value, soft, citation } = found
  return { ...about, known: true, value, soft, unknown: null, citation }
}

export interface ParameterQuery extends Place {
  on: string
  subject?: string | undefined
  document?: string | undefined
  q?: string | undefined
}

const where = ({ region, class: c, stage, channel }: Place, on: string): Where => ({
  on: on as Where['on'],
  region,
  ...(c && { class: c }),
  ...(stage && { stage }),
  ...(channel && { channel }),
})

/** Every parameter as it applied at a place on a day, by subject, by document or by words. */
export async function browse(tx: Tx, q: ParameterQuery): Promise<ParameterView[]> {
  const book = await lawOf(tx)
  const cites = (id: ParameterId) => book.history(id).some(h => h.value.document === q.document)
  const words = q.q?.toLowerCase()
  return book
    .ids()
    .filter(id => !q.document || cites(id))
    .map(id => viewOf(book, id, where(q, q.on)))
    .filter(p => !q.subject || p.subject === q.subject)
    .filter(p => !words || `${p.id} ${p.zh} ${p.en}`.toLowerCase().includes(words))
}

/** One parameter as it applies, with every dated value of every region. @throws Refusal not-found */
export async function detail(tx: Tx, id: string, q: Place & { on: string }) {
  const book = await lawOf(tx)
  if (!book.definition(id as ParameterId)) refuse(common.notFound)
  const entered = new Set(
    Object.values((await publishedLayer(tx)).regions).flatMap(r => [...(r.values[id] ?? [])]),
  )
  const history = book
    .history(id as ParameterId)
    .map(({ region, value }) => historyItem(book, region, value, entered.has(value)))
  return { ...viewOf(book, id as ParameterId, where(q, q.on)), history }
}

function historyItem(book: Rulebook, region: string, v: DatedValue, entered: boolean) {
  const document = book.document(v.document)
  return {
    region,
    from: v.from,
    until: v.until ?? null,
    precision: v.precision ?? null,
    scope: (v.scope ?? {}) as Record<string, string[]>,
    value: v.value ?? null,
    unknown: v.unknown ?? null,
    soft: v.soft ?? false,
    draft: v.draft ?? false,
    document: v.document,
    title: { zh: document?.zh ?? v.document, en: document?.en ?? v.document },
    article: v.article ?? null,
    confidence: v.confidence,
    note: v.note ?? null,
    source: entered ? ('ENTERED' as const) : ('SHIPPED' as const),
  }
}

/** What changed at a place between two days. */
export async function differences(tx: Tx, q: Place & { from: string; to: string }) {
  const book = await lawOf(tx)
  return book.ids().flatMap(id => {
    const before = viewOf(book, id, where(q, q.from))
    const after = viewOf(book, id, where(q, q.to))
    const same = JSON.stringify([before.value, before.soft]) === JSON.stringify([after.value, after.soft])
    const { zh, en, unit, subject } = after
    return same && before.known === after.known ? [] : [{ id, zh, en, unit, subject, before, after }]
  })
}
