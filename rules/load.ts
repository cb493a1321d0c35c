import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CalendarYear } from './calendar.ts'
import type { ClockDefinition, ClockSet } from './clocks/definition.ts'
import { readCalendarFile } from './loader/calendar-file.ts'
import type { CatalogueFile } from './loader/catalogue-file.ts'
import { readCatalogues } from './loader/catalogues.ts'
import { parametersOf, readClockFile } from './loader/clock-file.ts'
import type { Library } from './loader/dated-value.ts'
import { type Problem, parseRuleFile, type RuleFile, RuleFileError } from './loader/file.ts'
import { readDocuments, readSources } from './loader/library.ts'
import { type NationalFile, readNationalFile } from './loader/parameter-file.ts'
import { readRegionFile } from './loader/region-file.ts'
import { readWords } from './loader/words.ts'
import type { DatedValue, ParameterLayer, PolicyDocument, RegionValues } from './parameter.ts'
import { NATION } from './region-chain.ts'
import type { Text } from './trace.ts'

/** Everything that the rule files hold. */
export interface LoadedRules {
  /** What selling, teaching and refunding need; it loads in every browser. */
  readonly national: ParameterLayer
  /** What governing needs besides: classification, staff, penalties, procedure, tips, inspections … */
  readonly governance: ParameterLayer
  readonly regional: ParameterLayer
  readonly clocks: ClockSet
  readonly calendars: readonly CalendarYear[]
  readonly catalogues: readonly CatalogueFile[]
  /** What the codes in values mean. */
  readonly words: Readonly<Record<string, Text>>
}

/**
 * Reads and checks all rule files below a folder.
 * @throws RuleFileError listing every problem as file:line
 */
export function loadRules(root: string): LoadedRules {
  const problems: Problem[] = []
  const read = (path: string): RuleFile =>
    parseRuleFile(relative(root, path), readFileSync(path, 'utf8'), problems)

  const documents = readDocuments(read(join(root, 'documents.yaml')))
  const sources = readSources(read(join(root, 'sources.yaml')))
  const library: Library = {
    documents: new Set(Object.keys(documents)),
    sources: new Set(Object.keys(sources)),
  }
  const base = readNational(yamlFiles(join(root, 'parameters/national')).map(read), library)
  const governing = yamlFiles(join(root, 'parameters/governance')).map(read)
  const governance = readNational(governing, library, base.definitions)
  const clockFiles = yamlFiles(join(root, 'clocks/data')).map(read)
  const defined = { ...base.definitions, ...governance.definitions }
  const periods = readNational(clockFiles.map(parametersOf), library, defined)
  const all: NationalFile = {
    definitions: { ...defined, ...periods.definitions },
    values: { ...base.values, ...governance.values, ...periods.values },
  }
  const clocks = readClocks(clockFiles, all.definitions, library)
  const regions = readRegions(join(root, 'parameters/regions'), read, all, library)
  const calendars = yamlFiles(join(root, 'calendars')).map(path => readCalendarFile(read(path)))
  const catalogues = readCatalogues(yamlFiles(join(root, 'catalogues')).map(read), {
    ...library,
    parameters: new Set(Object.keys(all.definitions)),
  })
  const words = existsSync(join(root, 'words.yaml')) ? readWords(read(join(root, 'words.yaml'))) : {}
  if (problems.length > 0) throw new RuleFileError(problems)

  return {
    words,
    national: layerOf(base, citedIn(base.values, documents, true)),
    governance: layerOf(governance, citedIn(base.values, documents, false)),
    regional: { regions },
    clocks: {
      definitions: clocks,
      parameters: { definitions: periods.definitions, regions: { [NATION]: { values: periods.values } } },
    },
    calendars: calendars.filter(calendar => calendar !== undefined),
    catalogues,
  }
}

function layerOf(
  { definitions, values }: NationalFile,
  documents: ParameterLayer['documents'],
): ParameterLayer {
  return { ...(documents && { documents }), definitions, regions: { [NATION]: { values } } }
}

/** The documents that the values cite, or all others. */
function citedIn(
  values: Readonly<Record<string, readonly DatedValue[]>>,
  documents: Readonly<Record<string, PolicyDocument>>,
  cited: boolean,
): Record<string, PolicyDocument> {
  const used = new Set(Object.values(values).flatMap(list => list.map(value => value.document)))
  return Object.fromEntries(Object.entries(documents).filter(([key]) => used.has(key) === cited))
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  return names.sort().map(name => join(folder, name))
}

function readNational(
  files: readonly RuleFile[],
  library: Library,
  defined: NationalFile['definitions'] = {},
): NationalFile {
  const all: NationalFile = { definitions: {}, values: {} }
  for (const file of files) {
    const one = readNationalFile(file, library)
    for (const id of Object.keys(one.definitions))
      if (all.definitions[id] ?? defined[id]) file.report(['parameters', id], `"${id}" is defined twice`)
    Object.assign(all.definitions, one.definitions)
    Object.assign(all.values, one.values)
  }
  return all
}

function readClocks(
  files: readonly RuleFile[],
  definitions: NationalFile['definitions'],
  library: Library,
): Record<string, ClockDefinition> {
  const all: Record<string, ClockDefinition> = {}
  for (const file of files) {
    const clocks = readClockFile(file, definitions, library)
    for (const id of Object.keys(clocks)) if (all[id]) file.report(['clocks', id], `"${id}" is defined twice`)
    Object.assign(all, clocks)
  }
  return all
}

function readRegions(
  folder: string,
  read: (path: string) => RuleFile,
  national: NationalFile,
  library: Library,
): Record<string, RegionValues> {
  const regions: Record<string, RegionValues> = {}
  for (const code of readdirSync(folder).sort()) {
    const region: { districts: object; values: Record<string, unknown> } = { districts: {}, values: {} }
    for (const path of yamlFiles(join(folder, code))) {
      const file = read(path)
      if (!/^\d{6}$/.test(code) || code === NATION) file.report([], `"${code}" is no region code`)
      const one = readRegionFile(file, code, national, library)
      for (const id of Object.keys(one.values))
        if (region.values[id]) file.report(['parameters', id], `"${id}" is set twice in ${code}`)
      Object.assign(region.districts, one.districts)
      Object.assign(region.values, one.values)
    }
    regions[code] = region as RegionValues
  }
  return regions
}
