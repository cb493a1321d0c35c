/**
 * The catalogues of the regulation: subjects, evasion families, violations, evidence, documents, safety items …
 * Own entry, so that pages that only compute do not load them.
 */
import type { EntryBase, EntryWhere } from './catalogue.ts'
import { type CatalogueName, type Catalogues, shippedCatalogues } from './catalogues.gen.ts'
import { regionChain } from './region-chain.ts'

export type { Catalogue, EntryBase, EntryWhere, Measure } from './catalogue.ts'
export { type CatalogueName, type Catalogues, shippedCatalogues } from './catalogues.gen.ts'

/** An entry of a catalogue with its own fields. */
export type EntryOf<K extends CatalogueName> = Catalogues[K]['entries'][number]

/**
 * The entries of a catalogue that hold at a place on a day, in the order of the catalogue.
 * A region adds its own entries to those of the nation; the same code of a nearer region replaces the farther one.
 */
export function entriesOn<K extends CatalogueName>(name: K, where: EntryWhere): readonly EntryOf<K>[] {
  const chain = regionChain(where.region)
  const chosen = new Map<string, EntryOf<K>>()
  for (const entry of shippedCatalogues[name].entries as readonly EntryOf<K>[]) {
    if (!chain.includes(entry.region) || !holds(entry, where.on)) continue
    const before = chosen.get(entry.code)
    if (!before || isNearer(chain, entry, before)) chosen.set(entry.code, entry)
  }
  return [...chosen.values()]
}

/** One entry by its code, or undefined where none holds at the place on the day. */
export function entryOn<K extends CatalogueName>(
  name: K,
  code: string,
  where: EntryWhere,
): EntryOf<K> | undefined {
  return entriesOn(name, where).find(entry => entry.code === code)
}

/** Names of all catalogues. */
export function catalogueNames(): readonly CatalogueName[] {
  return Object.keys(shippedCatalogues) as CatalogueName[]
}

function holds(entry: EntryBase, on: string): boolean {
  return entry.from <= on && (entry.until === undefined || on <= entry.until)
}

function isNearer(chain: readonly string[], entry: EntryBase, before: EntryBase): boolean {
  const [one, other] = [chain.indexOf(entry.region), chain.indexOf(before.region)]
  return one === other ? entry.from > before.from : one < other
}
