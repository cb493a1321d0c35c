import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CalendarYear } from './calendar.ts'
import type { ClockDefinition, ClockSet } from './clocks/definition.ts'
import { readCalendarFile } from './loader/calendar-file.ts'
import { parametersOf, readClockFile } from './loader/clock-file.ts'
import type { Library } from './loader/dated-value.ts'
import { type Problem, parseRuleFile, type RuleFile, RuleFileError } from './loader/file.ts'
import { readDocuments, readSources } from './loader/library.ts'
import { type NationalFile, readNationalFile } from './loader/parameter-file.ts'
import { readRegionFile } from './loader/region-file.ts'
import type { ParameterLayer, RegionValues } from './parameter.ts'
import { NATION } from './region-chain.ts'

/** Everything that the rule files hold: the national base, the regional tables, the calendars. */
export interface LoadedRules {
  readonly national: ParameterLayer
  readonly regional: ParameterLayer
  readonly clocks: ClockSet
  readonly calendars: readonly CalendarYear[]
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
  const national = readNational(yamlFiles(join(root, 'parameters/national')).map(read), library)
  const clockFiles = yamlFiles(join(root, 'clocks/data')).map(read)
  const periods = readNational(clockFiles.map(parametersOf), library, national.definitions)
  const all: NationalFile = {
    definitions: { ...national.definitions, ...periods.definitions },
    values: { ...national.values, ...periods.values },
  }
  const clocks = readClocks(clockFiles, all.definitions, library)
  const regions = readRegions(join(root, 'parameters/regions'), read, all, library)
  const calendars = yamlFiles(join(root, 'calendars')).map(path => readCalendarFile(read(path)))
  if (problems.length > 0) throw new RuleFileError(problems)

  return {
    national: {
      documents,
      definitions: national.definitions,
      regions: { [NATION]: { values: national.values } },
    },
    regional: { regions },
    clocks: {
      definitions: clocks,
      parameters: { definitions: periods.definitions, regions: { [NATION]: { values: periods.values } } },
    },
    calendars: calendars.filter(calendar => calendar !== undefined),
  }
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
