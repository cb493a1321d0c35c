import type { FieldShape, Measure } from '../catalogue.ts'
import { gravities } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'
import { wholeAt } from './number.ts'
import { isMapping, mappingAt, stringAt, textAt, wordAt } from './shape.ts'

/** Codes of every catalogue by its name. */
export type CatalogueNames = ReadonlyMap<string, ReadonlySet<string>>

/** What the fields of an entry may refer to. */
export interface FieldLibrary {
  readonly parameters: ReadonlySet<string>
  readonly catalogues: CatalogueNames
}

const PLAIN = ['text', 'texts', 'code', 'codes', 'flag', 'number', 'parameters', 'measures'] as const

/** The shape of a field: a plain word, or `{ refs: catalogue }`. */
export function fieldShapeAt(file: RuleFile, path: Path, data: unknown): FieldShape | undefined {
  if (!isMapping(data)) return wordAt(file, path, data, PLAIN)
  const mapping = mappingAt(file, path, data, ['refs'])
  const refs = mapping && stringAt(file, [...path, 'refs'], mapping.refs)
  return refs === undefined ? undefined : { refs }
}

/** The value of a field, or undefined after a report. */
export function fieldAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  shape: FieldShape,
  library: FieldLibrary,
): unknown {
  if (typeof shape !== 'string') return refsAt(file, path, data, shape.refs, library)
  switch (shape) {
    case 'text':
      return textAt(file, path, data)
    case 'texts':
      return listAt(file, path, data, (where, member) => stringAt(file, where, member))
    case 'code':
      return codeAt(file, path, data)
    case 'codes':
      return listAt(file, path, data, (where, member) => codeAt(file, where, member))
    case 'flag':
      return typeof data === 'boolean' ? data : report(file, path, 'expected true or false')
    case 'number':
      return wholeAt(file, path, data)
    case 'parameters':
      return listAt(file, path, data, (where, member) => parameterAt(file, where, member, library))
    case 'measures':
      return listAt(file, path, data, (where, member) => measureAt(file, where, member, library))
  }
}

function report(file: RuleFile, path: Path, message: string): undefined {
  file.report(path, message)
}

function listAt<T>(
  file: RuleFile,
  path: Path,
  data: unknown,
  read: (path: Path, member: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(data) || data.length === 0) return report(file, path, 'expected a list')
  const members = data.map((member, index) => read([...path, index], member))
  if (new Set(data.map(member => JSON.stringify(member))).size !== data.length)
    file.report(path, 'the list repeats a member')
  return members.every(member => member !== undefined) ? (members as readonly T[]) : undefined
}

function codeAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && /^[A-Z][A-Z0-9]*([-_.][A-Z0-9]+)*$/.test(data)) return data
  return report(file, path, `expected a code in capitals, found ${JSON.stringify(data)}`)
}

function refsAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  name: string,
  { catalogues }: FieldLibrary,
): readonly string[] | undefined {
  const codes = catalogues.get(name)
  if (!codes) return report(file, path, `there is no catalogue "${name}"`)
  return listAt(file, path, data, (where, member) =>
    typeof member === 'string' && codes.has(member)
      ? member
      : report(file, where, `${JSON.stringify(member)} is not in the catalogue "${name}"`),
  )
}

function parameterAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  { parameters }: FieldLibrary,
): string | undefined {
  if (typeof data === 'string' && parameters.has(data)) return data
  return report(file, path, `there is no parameter ${JSON.stringify(data)}`)
}

function measureAt(file: RuleFile, path: Path, data: unknown, library: FieldLibrary): Measure | undefined {
  const mapping = mappingAt(file, path, data, ['gravity', 'all'], ['any', 'fine'])
  if (!mapping) return undefined
  const gravity = wordAt(file, [...path, 'gravity'], mapping.gravity, gravities)
  const all = refsAt(file, [...path, 'all'], mapping.all, 'measures', library)
  const any =
    mapping.any === undefined ? undefined : refsAt(file, [...path, 'any'], mapping.any, 'measures', library)
  const fine =
    mapping.fine === undefined ? undefined : parameterAt(file, [...path, 'fine'], mapping.fine, library)
  if (!gravity || !all) return undefined
  return { gravity, all, ...(any && { any }), ...(fine && { fine }) }
}
