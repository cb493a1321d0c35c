import type { Text } from '../trace.ts'
import type { Path, RuleFile } from './file.ts'

export type Mapping = Readonly<Record<string, unknown>>

/** Whether the data is a mapping of keys. */
export function isMapping(data: unknown): data is Mapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** The mapping at a path with its keys checked, or undefined after a report. */
export function mappingAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Mapping | undefined {
  if (!isMapping(data)) {
    file.report(path, 'expected a mapping of keys')
    return undefined
  }
  for (const key of Object.keys(data))
    if (!required.includes(key) && !optional.includes(key))
      file.report([...path, key], `unknown key "${key}"`)
  const missing = required.filter(key => data[key] === undefined || data[key] === null)
  for (const key of missing) file.report(path, `missing key "${key}"`)
  return missing.length === 0 ? data : undefined
}

/** A non-empty string, or undefined after a report. */
export function stringAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && data.trim() !== '') return data
  file.report(path, 'expected a text')
  return undefined
}

/** One of the given words, or undefined after a report. */
export function wordAt<T extends string>(
  file: RuleFile,
  path: Path,
  data: unknown,
  words: readonly T[],
): T | undefined {
  if (typeof data === 'string' && (words as readonly string[]).includes(data)) return data as T
  file.report(path, `expected one of ${words.join(', ')}, found ${JSON.stringify(data)}`)
  return undefined
}

/** A list of words without repetition, or undefined after a report. */
export function wordsAt<T extends string>(
  file: RuleFile,
  path: Path,
  data: unknown,
  words: readonly T[],
): readonly T[] | undefined {
  if (!Array.isArray(data) || data.length === 0) {
    file.report(path, 'expected a list')
    return undefined
  }
  const members = data.map((member, index) => wordAt(file, [...path, index], member, words))
  if (new Set(members).size !== members.length) file.report(path, 'the list repeats a member')
  return members.every(member => member !== undefined) ? (members as readonly T[]) : undefined
}

/** A text in both languages, or undefined after a report. */
export function textAt(file: RuleFile, path: Path, data: unknown): Text | undefined {
  const mapping = mappingAt(file, path, data, ['zh', 'en'])
  if (!mapping) return undefined
  const zh = stringAt(file, [...path, 'zh'], mapping.zh)
  const en = stringAt(file, [...path, 'en'], mapping.en)
  return zh !== undefined && en !== undefined ? { zh, en } : undefined
}
