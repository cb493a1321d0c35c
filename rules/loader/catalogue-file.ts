import type { Catalogue, EntryBase, FieldShape } from '../catalogue.ts'
import { NATION } from '../region-chain.ts'
import { type CatalogueNames, fieldAt, fieldShapeAt } from './catalogue-field.ts'
import { type Cited, citedKeys, citedPartAt, type Library } from './dated-value.ts'
import type { Path, RuleFile } from './file.ts'
import { isMapping, type Mapping, mappingAt, stringAt } from './shape.ts'

/** A catalogue as read, with the shapes of its own fields. */
export interface CatalogueFile {
  readonly name: string
  readonly fields: Readonly<Record<string, { readonly shape: FieldShape; readonly optional: boolean }>>
  readonly catalogue: Catalogue
}

/** What an entry may refer to, besides documents and sources. */
export interface CatalogueLibrary extends Library {
  readonly parameters: ReadonlySet<string>
  readonly catalogues: CatalogueNames
}

const ENTRY_KEYS = ['row', 'region', 'note', ...citedKeys] as const

/** Codes by catalogue, read before the entries so that they may refer to one another. */
export function codesOfCatalogue(file: RuleFile): { name: string; codes: readonly string[] } | undefined {
  if (!isMapping(file.data) || typeof file.data.catalogue !== 'string') return undefined
  const entries = Array.isArray(file.data.entries) ? file.data.entries : []
  const codes = entries.map(entry => (isMapping(entry) ? entry.code : undefined))
  return { name: file.data.catalogue, codes: codes.filter(code => typeof code === 'string') }
}

/** Reads a catalogue: what the file says once (`cite`) holds for every entry that does not say otherwise. */
export function readCatalogueFile(file: RuleFile, library: CatalogueLibrary): CatalogueFile | undefined {
  const top = mappingAt(file, [], file.data, ['catalogue', 'zh', 'en', 'entries'], ['fields', 'cite'])
  if (!top) return undefined
  const name = stringAt(file, ['catalogue'], top.catalogue)
  const zh = stringAt(file, ['zh'], top.zh)
  const en = stringAt(file, ['en'], top.en)
  const fields = fieldsAt(file, top.fields)
  const shared = isMapping(top.cite) ? top.cite : {}
  for (const key of Object.keys(shared))
    if (!(ENTRY_KEYS as readonly string[]).includes(key) && !fields[key])
      file.report(['cite', key], `unknown key "${key}"`)
  if (!Array.isArray(top.entries) || top.entries.length === 0) {
    file.report(['entries'], 'expected a list of entries')
    return undefined
  }
  const entries = top.entries.map((data, index) =>
    entryAt(file, ['entries', index], data, shared, fields, library),
  )
  const sound = entries.filter(entry => entry !== undefined)
  checkVersions(file, sound, sound.length === entries.length)
  if (!name || !zh || !en) return undefined
  return { name, fields, catalogue: { zh, en, entries: sound } }
}

function fieldsAt(file: RuleFile, data: unknown): CatalogueFile['fields'] {
  const fields: Record<string, { shape: FieldShape; optional: boolean }> = {}
  if (data === undefined) return fields
  if (!isMapping(data)) {
    file.report(['fields'], 'expected a mapping of fields')
    return fields
  }
  for (const [key, value] of Object.entries(data)) {
    const shape = fieldShapeAt(file, ['fields', key], value)
    if (!/^[a-z][A-Za-z]*\??$/.test(key)) file.report(['fields', key], `"${key}" is no name of a field`)
    if (shape) fields[key.replace('?', '')] = { shape, optional: key.endsWith('?') }
  }
  return fields
}

function entryAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  shared: Mapping,
  fields: CatalogueFile['fields'],
  library: CatalogueLibrary,
): EntryBase | undefined {
  const merged = isMapping(data) ? { ...shared, ...data } : data
  const names = Object.entries(fields)
  const required = names.filter(([, field]) => !field.optional).map(([name]) => name)
  const optional = names.filter(([, field]) => field.optional).map(([name]) => name)
  const keys = ['code', 'zh', 'en', 'row', 'from', 'document', 'confidence', ...required]
  const mapping = mappingAt(file, path, merged, keys, [...ENTRY_KEYS, ...optional])
  if (!mapping) return undefined
  const code = codeAt(file, path, mapping.code)
  const zh = stringAt(file, [...path, 'zh'], mapping.zh)
  const en = stringAt(file, [...path, 'en'], mapping.en)
  const row = rowAt(file, path, mapping.row)
  const region = regionAt(file, path, mapping.region)
  const cited: Cited | undefined = citedPartAt(file, path, mapping, library)
  const own: Record<string, unknown> = {}
  for (const [name, { shape }] of names) {
    if (mapping[name] === undefined) continue
    const value = fieldAt(file, [...path, name], mapping[name], shape, library)
    if (value !== undefined) own[name] = value
  }
  if (!code || !zh || !en || !row || !region || !cited) return undefined
  if (cited.confidence === 'M-l') file.report(path, 'an entry of low confidence (M-l) is left out')
  return { code, zh, en, row, region, ...cited, ...own }
}

function codeAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && /^[A-Z][A-Z0-9]*([-_][A-Z0-9]+)*$/.test(data)) return data
  file.report([...path, 'code'], 'expected a code in capitals')
  return undefined
}

function rowAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && /^[A-Z]+\d*(-[A-Z0-9]+)+$/.test(data)) return data
  file.report([...path, 'row'], 'expected a row of the regulation (STF-07)')
  return undefined
}

function regionAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (data === undefined) return NATION
  if (typeof data === 'string' && /^\d{6}$/.test(data)) return data
  file.report([...path, 'region'], 'expected a region code of 6 digits in quotes')
  return undefined
}

/** Versions of one code in one region stand in order and do not overlap. */
function checkVersions(file: RuleFile, entries: readonly EntryBase[], complete: boolean): void {
  if (!complete) return
  entries.forEach((entry, index) => {
    const earlier = entries
      .slice(0, index)
      .findLast(other => other.code === entry.code && other.region === entry.region)
    if (!earlier) return
    const path = ['entries', index]
    if (earlier.from >= entry.from) file.report(path, `"${entry.code}" stands twice or out of order`)
    else if (earlier.until !== undefined && earlier.until >= entry.from)
      file.report(path, `overlaps the version of "${entry.code}" until ${earlier.until}`)
  })
}
