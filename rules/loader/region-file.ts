import type { DatedValue, Definition } from '../parameter.ts'
import type { Library } from './dated-value.ts'
import type { RuleFile } from './file.ts'
import { type Districts, districtsAt, type NationalFile, valuesAt } from './parameter-file.ts'
import { checkRegionLimit } from './region-limit.ts'
import { isMapping, mappingAt } from './shape.ts'

/** Districts and values of one region file. */
export interface RegionFile {
  readonly districts: Districts
  readonly values: Record<string, readonly DatedValue[]>
}

/** Reads a file of a region's values; their parameters must be defined nationally. */
export function readRegionFile(
  file: RuleFile,
  region: string,
  national: NationalFile,
  library: Library,
): RegionFile {
  const result: RegionFile = { districts: {}, values: {} }
  const top = mappingAt(file, [], file.data, ['subject', 'zh', 'en', 'parameters'], ['districts'])
  if (!top || !isMapping(top.parameters)) return result
  Object.assign(result.districts, districtsAt(file, top.districts, region))
  for (const [id, data] of Object.entries(top.parameters)) {
    const path = ['parameters', id]
    const definition: Definition | undefined = national.definitions[id]
    if (!definition) {
      file.report(path, `"${id}" is not defined nationally`)
      continue
    }
    const mapping = mappingAt(file, path, data, ['values'])
    if (!mapping) continue
    const districts = Object.keys(result.districts)
    const list = [...path, 'values']
    const values = valuesAt(file, list, mapping.values, definition, districts, library)
    values.forEach((value, index) => {
      checkRegionLimit(file, [...list, index], value, definition, national.values[id] ?? [])
    })
    result.values[id] = values
  }
  return result
}
