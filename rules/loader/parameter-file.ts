import type { DatedValue, Definition, RegionMay, Unit } from '../parameter.ts'
import type { Text } from '../trace.ts'
import { datedValueAt, type Library } from './dated-value.ts'
import type { Path, RuleFile } from './file.ts'
import { isMapping, mappingAt, stringAt, textAt, wordAt } from './shape.ts'
import { checkTimeline } from './timeline.ts'
import { units } from './value.ts'

const REGION_MAY: readonly RegionMay[] = ['lower', 'raise', 'either', 'nothing']
const UNITS = Object.keys(units) as readonly Unit[]

/** Definitions and values of one national file. */
export interface NationalFile {
  readonly definitions: Record<string, Definition>
  readonly values: Record<string, readonly DatedValue[]>
}

/** Reads a file of national parameters. */
export function readNationalFile(file: RuleFile, library: Library): NationalFile {
  const result: NationalFile = { definitions: {}, values: {} }
  const top = mappingAt(file, [], file.data, ['subject', 'zh', 'en', 'parameters'])
  if (!top || !isMapping(top.parameters)) return result
  const subject = stringAt(file, ['subject'], top.subject) ?? ''
  for (const [id, data] of Object.entries(top.parameters)) {
    const path = ['parameters', id]
    const definition = definitionAt(file, path, id, data, subject)
    if (!definition) continue
    result.definitions[id] = definition
    const list = (data as { values: unknown }).values
    result.values[id] = valuesAt(file, [...path, 'values'], list, definition, [], library)
  }
  return result
}

function definitionAt(
  file: RuleFile,
  path: Path,
  id: string,
  data: unknown,
  subject: string,
): Definition | undefined {
  const mapping = mappingAt(file, path, data, ['zh', 'en', 'unit', 'region_may', 'values'], ['unknown'])
  if (!/^[A-Z]+\d*-[A-Z0-9]+\.[a-z][A-Za-z0-9]*$/.test(id))
    file.report(path, `"${id}" is no parameter name (FEE-01.maxLessons)`)
  if (!mapping) return undefined
  const zh = stringAt(file, [...path, 'zh'], mapping.zh)
  const en = stringAt(file, [...path, 'en'], mapping.en)
  const unit = wordAt(file, [...path, 'unit'], mapping.unit, UNITS)
  const regionMay = wordAt(file, [...path, 'region_may'], mapping.region_may, REGION_MAY)
  if (!zh || !en || !unit || !regionMay) return undefined
  const unknown =
    mapping.unknown === undefined ? undefined : textAt(file, [...path, 'unknown'], mapping.unknown)
  return { zh, en, unit, subject, regionMay, ...(unknown && { unknown }) }
}

/** Reads the dated values of one parameter and checks their timeline. */
export function valuesAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  definition: Definition,
  districts: readonly string[],
  library: Library,
): readonly DatedValue[] {
  if (!Array.isArray(data)) {
    file.report(path, 'expected a list of dated values')
    return []
  }
  const values = data.map((row, index) =>
    datedValueAt(file, [...path, index], row, definition.unit, districts, library),
  )
  const sound = values.filter(value => value !== undefined)
  if (sound.length === data.length) checkTimeline(file, path, sound)
  return sound
}

/** The districts of a region file, with their counties. */
export type Districts = Record<string, Text & { readonly counties: readonly string[] }>

/** Reads the division of a region into districts; a county belongs to one district and to the region. */
export function districtsAt(file: RuleFile, data: unknown, region: string): Districts {
  const districts: Districts = {}
  if (data === undefined) return districts
  if (!isMapping(data)) {
    file.report(['districts'], 'expected a mapping of districts')
    return districts
  }
  const seen = new Set<string>()
  const prefix = region.replace(/(00)+$/, '')
  for (const [code, entry] of Object.entries(data)) {
    const path = ['districts', code]
    const mapping = mappingAt(file, path, entry, ['zh', 'en', 'counties'])
    if (!mapping) continue
    const counties = Array.isArray(mapping.counties) ? mapping.counties : []
    counties.forEach((county, index) => {
      const at = [...path, 'counties', index]
      if (typeof county !== 'string' || !/^\d{6}$/.test(county) || !county.startsWith(prefix))
        file.report(at, `${JSON.stringify(county)} is no county of ${region}`)
      else if (seen.has(county)) file.report(at, `${county} stands in two districts`)
      else seen.add(county)
    })
    const zh = stringAt(file, [...path, 'zh'], mapping.zh)
    const en = stringAt(file, [...path, 'en'], mapping.en)
    if (zh && en) districts[code] = { zh, en, counties: counties as readonly string[] }
  }
  return districts
}
