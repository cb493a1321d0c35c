import type { CivilDate } from './date.ts'
import type {
  DatedValue,
  Definition,
  ParameterLayer,
  PolicyDocument,
  RegionValues,
  Resolved,
  Scope,
  UnitValues,
  Unknown,
  Where,
} from './parameter.ts'
import type { ParameterId, ParameterUnits } from './parameters.gen.ts'
import { regionChain } from './region-chain.ts'
import { type Citation, type Text, text } from './trace.ts'

/** TypeScript shape of the value of a parameter. */
export type ValueOf<K extends ParameterId> = UnitValues[ParameterUnits[K]]

/** Dated, cited parameters of several layers, resolved by place and day. */
export interface Rulebook {
  /** The value that held at the place on the day of the event, with its citation, or an explicit unknown. */
  parameter<K extends ParameterId>(id: K, where: Where): Resolved<ValueOf<K>>
  definition(id: ParameterId): Definition
  document(key: string): PolicyDocument | undefined
  ids(): readonly ParameterId[]
  /** Every dated value of a parameter with the region that set it, nation first, for rules browsers. */
  history(id: ParameterId): readonly { readonly region: string; readonly value: DatedValue }[]
  /** The region's own division (district codes with names) that is in force at a place, if any. */
  districts(region: string): Readonly<Record<string, Text>> | undefined
}

interface Indexed {
  readonly value: DatedValue
  /** First day of the next value of the same scope; the value no longer holds on it. */
  before: CivilDate | undefined
  /** Number of dimensions that the scope restricts, then how few members it leaves: narrower is larger. */
  readonly narrowness: number
}

/** Builds a rulebook; values of later layers are added to those of earlier ones. */
export function rulebook(...layers: readonly ParameterLayer[]): Rulebook {
  const definitions = Object.assign({}, ...layers.map(layer => layer.definitions ?? {}))
  const documents: Record<string, PolicyDocument> = Object.assign({}, ...layers.map(l => l.documents ?? {}))
  const byRegion = indexLayers(layers)
  const districtOf = districtIndex(layers)
  const chains = new Map<string, readonly string[]>()

  const chainOf = (region: string): readonly string[] => {
    const county = region.slice(0, 6)
    let chain = chains.get(county)
    if (!chain) {
      chain = regionChain(region)
      if (chains.size < 10_000) chains.set(county, chain)
    }
    return chain
  }

  const find = (id: string, where: Where) => {
    for (const region of chainOf(where.region)) {
      const values = byRegion.get(region)?.get(id)
      if (!values) continue
      const district = where.district ?? districtOf(region, where.region)
      const hit = choose(values, where, district)
      if (hit) return { region, hit }
    }
    return undefined
  }

  return {
    parameter(id, where) {
      const definition = definitions[id] as Definition | undefined
      if (!definition) throw new RangeError(`no such parameter: ${id}`)
      const found = find(id, where)
      if (!found) return unknownOf(id, definition.unknown ?? notSet(definition))
      const { hit, region } = found
      if (hit.value === undefined) return unknownOf(id, hit.unknown ?? notSet(definition))
      const citation = citationOf(id, region, hit, documents[hit.document])
      return {
        known: true,
        value: hit.value as never,
        unit: definition.unit,
        citation,
        soft: hit.soft ?? false,
        note: hit.note ?? null,
      }
    },
    definition: id => definitions[id],
    document: key => documents[key],
    ids: () => Object.keys(definitions) as ParameterId[],
    history: id =>
      [...byRegion]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([region, values]) => (values.get(id) ?? []).map(({ value }) => ({ region, value }))),
    districts(region) {
      for (const code of chainOf(region)) {
        const own = layers.map(layer => layer.regions[code]?.districts).find(d => d !== undefined)
        if (own) return own
      }
      return undefined
    },
  }
}

function indexLayers(layers: readonly ParameterLayer[]): Map<string, Map<string, Indexed[]>> {
  const index = new Map<string, Map<string, Indexed[]>>()
  for (const layer of layers) {
    for (const [region, { values }] of Object.entries(layer.regions)) {
      const own = index.get(region) ?? new Map<string, Indexed[]>()
      index.set(region, own)
      for (const [id, dated] of Object.entries(values)) {
        const list = own.get(id) ?? []
        own.set(id, list)
        for (const value of dated)
          list.push({ value, before: undefined, narrowness: narrowness(value.scope) })
      }
    }
  }
  for (const own of index.values()) for (const list of own.values()) endByNext(list)
  return index
}

/** Each value holds until the next of its scope; on the same day that of the later layer wins. */
function endByNext(list: Indexed[]): void {
  const timelines = new Map<string, Indexed[]>()
  for (const entry of list) {
    const key = JSON.stringify([entry.value.scope ?? {}, entry.value.draft ?? false])
    timelines.set(key, [...(timelines.get(key) ?? []), entry])
  }
  for (const timeline of timelines.values()) {
    timeline.sort((a, b) => (a.value.from < b.value.from ? -1 : a.value.from > b.value.from ? 1 : 0))
    timeline.forEach((entry, index) => {
      entry.before = timeline[index + 1]?.value.from
    })
  }
}

function districtIndex(layers: readonly ParameterLayer[]) {
  const index = new Map<string, Map<string, string>>()
  const add = (region: string, values: RegionValues) => {
    const counties = new Map<string, string>()
    for (const [district, { counties: codes }] of Object.entries(values.districts ?? {}))
      for (const code of codes) counties.set(code, district)
    if (counties.size > 0) index.set(region, counties)
  }
  for (const layer of layers)
    for (const [region, values] of Object.entries(layer.regions)) add(region, values)
  return (region: string, place: string): string | undefined => index.get(region)?.get(place.slice(0, 6))
}

/** Scopes that overlap are nested (the loader checks it), so the narrower one can be told by its size. */
export function narrowness(scope: Scope | undefined): number {
  if (!scope) return 0
  const restricted = Object.values(scope) as (readonly string[])[]
  return restricted.reduce((sum, members) => sum + 100 - members.length, 0)
}

function applies(scope: Scope | undefined, where: Where, district: string | undefined): boolean {
  if (!scope) return true
  return (
    among(scope.class, where.class) &&
    among(scope.stage, where.stage) &&
    among(scope.channel, where.channel) &&
    among(scope.activity, where.activity) &&
    among(scope.district, district)
  )
}

function among<T>(members: readonly T[] | undefined, member: T | undefined): boolean {
  return members === undefined || (member !== undefined && members.includes(member))
}

function choose(
  values: readonly Indexed[],
  where: Where,
  district: string | undefined,
): DatedValue | undefined {
  let best: Indexed | undefined
  for (const candidate of values) {
    const { value } = candidate
    if (value.from > where.on) continue
    if (candidate.before !== undefined && candidate.before <= where.on) continue
    if (value.until !== undefined && value.until < where.on) continue
    if (value.draft && !where.drafts) continue
    if (!applies(value.scope, where, district)) continue
    if (!best || isBetter(candidate, best)) best = candidate
  }
  return best?.value
}

function isBetter(a: Indexed, b: Indexed): boolean {
  return a.narrowness !== b.narrowness ? a.narrowness > b.narrowness : a.value.from >= b.value.from
}

function unknownOf(parameter: string, reason: Text): Unknown {
  return { known: false, parameter, reason }
}

function notSet({ zh, en }: Definition): Text {
  return text(
    `“${zh}”在该地区、该日期没有可引用的规定，须由地方录入`,
    `no citable value of “${en}” at this place and date; it is set by the region`,
  )
}

function citationOf(
  id: string,
  region: string,
  value: DatedValue,
  document: PolicyDocument | undefined,
): Citation {
  return {
    parameter: id,
    document: value.document,
    title: document ? text(document.zh, document.en) : text(value.document, value.document),
    article: value.article ?? null,
    url: document?.url ?? null,
    region,
    from: value.from as CivilDate,
    confidence: value.confidence,
    draft: value.draft ?? false,
  }
}
