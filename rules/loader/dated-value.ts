import { isCivilDate } from '../date.ts'
import {
  activities,
  channels,
  type DatedValue,
  type Scope,
  type SubjectClass,
  stages,
  subjectClasses,
  type Unit,
} from '../parameter.ts'
import type { Confidence } from '../trace.ts'
import type { Path, RuleFile } from './file.ts'
import { type Mapping, mappingAt, stringAt, textAt, wordAt, wordsAt } from './shape.ts'
import { units } from './value.ts'

const CONFIDENCES: readonly Confidence[] = ['V', 'V2', 'M-h', 'M-m', 'M-l', 'LOCAL', 'design', 'unverified']
/** Confidences that a part of a clock may have: low ones stay out, as for values. */
export const provisionConfidences: readonly Confidence[] = CONFIDENCES.filter(word => word !== 'M-l')

const OPTIONAL = [
  'until',
  'precision',
  'scope',
  'value',
  'unknown',
  'draft',
  'soft',
  'article',
  'read',
  'note',
] as const

/** What a value may refer to. */
export interface Library {
  readonly documents: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Reads one dated value of a parameter with the unit; undefined after reports. */
export function datedValueAt(
  file: RuleFile,
  path: Path,
  data: unknown,
  unit: Unit,
  districts: readonly string[],
  library: Library,
): DatedValue | undefined {
  const mapping = mappingAt(file, path, data, ['from', 'document', 'confidence'], OPTIONAL)
  if (!mapping) return undefined
  const cited = citedPartAt(file, path, mapping, library)
  const content = contentAt(file, path, mapping, unit)
  if (mapping.confidence === 'M-l' && mapping.value !== undefined)
    file.report(path, 'a value of low confidence (M-l) must stay without value')
  const { scope, draft, soft } = mapping
  const scoped = scope === undefined ? undefined : scopeAt(file, [...path, 'scope'], scope, districts)
  const drafted = draft === undefined ? undefined : trueAt(file, [...path, 'draft'], draft)
  const softened = soft === undefined ? undefined : trueAt(file, [...path, 'soft'], soft)
  if (!cited || !content) return undefined
  return {
    ...cited,
    ...content,
    ...(scoped && { scope: scoped }),
    ...(drafted && { draft: drafted }),
    ...(softened && { soft: softened }),
  } as DatedValue
}

/** Where a value or an entry comes from and when it holds. */
export type Cited = Pick<
  DatedValue,
  'from' | 'until' | 'precision' | 'document' | 'article' | 'confidence' | 'read' | 'note'
>

/** The keys of which `citedPartAt` makes the citation. */
export const citedKeys = [
  'from',
  'until',
  'precision',
  'document',
  'article',
  'confidence',
  'read',
  'note',
] as const

/** Reads dates, citation and confidence of a value or an entry; undefined after reports. */
export function citedPartAt(
  file: RuleFile,
  path: Path,
  mapping: Mapping,
  library: Library,
): Cited | undefined {
  const from = dateAt(file, [...path, 'from'], mapping.from)
  const document = citedAt(file, path, mapping, library)
  const confidence = wordAt(file, [...path, 'confidence'], mapping.confidence, CONFIDENCES)
  const until = mapping.until === undefined ? undefined : dateAt(file, [...path, 'until'], mapping.until)
  if (from !== undefined && until !== undefined && until < from)
    file.report([...path, 'until'], 'the value ends before it begins')
  const rest = {
    ...(until !== undefined && { until }),
    ...optional('precision', () =>
      wordAt(file, [...path, 'precision'], mapping.precision, ['month', 'year', 'undated']),
    ),
    ...optional('article', () => stringAt(file, [...path, 'article'], mapping.article)),
    ...optional('read', () => wordsAt(file, [...path, 'read'], mapping.read, [...library.sources])),
    ...optional('note', () => textAt(file, [...path, 'note'], mapping.note)),
  }
  if (from === undefined || document === undefined || confidence === undefined) return undefined
  return { from, document, confidence, ...rest }

  function optional<T>(key: keyof Cited, read: () => T | undefined): Record<string, T> {
    if (mapping[key] === undefined) return {}
    const value = read()
    return value === undefined ? {} : { [key]: value }
  }
}

function dateAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && isCivilDate(data)) return data
  file.report(path, `expected a date YYYY-MM-DD, found ${JSON.stringify(data)}`)
  return undefined
}

function trueAt(file: RuleFile, path: Path, data: unknown): true | undefined {
  if (data === true) return true
  file.report(path, 'expected true, or leave it out')
  return undefined
}

function citedAt(file: RuleFile, path: Path, mapping: Mapping, library: Library): string | undefined {
  const key = stringAt(file, [...path, 'document'], mapping.document)
  if (key !== undefined && !library.documents.has(key)) {
    file.report([...path, 'document'], `no document "${key}" in the policy library (documents.yaml)`)
    return undefined
  }
  return key
}

function contentAt(file: RuleFile, path: Path, mapping: Mapping, unit: Unit) {
  if ((mapping.value === undefined) === (mapping.unknown === undefined)) {
    file.report(path, 'expected either a value, or unknown with a reason')
    return undefined
  }
  if (mapping.unknown !== undefined) {
    const unknown = textAt(file, [...path, 'unknown'], mapping.unknown)
    return unknown && { unknown }
  }
  const value = units[unit](file, [...path, 'value'], mapping.value)
  return value === undefined ? undefined : { value }
}

const CLASS_WORDS = [...subjectClasses, 'NON_SUBJECT'] as const
const NON_SUBJECT = subjectClasses.filter(word => word !== 'SUBJECT')

function scopeAt(file: RuleFile, path: Path, data: unknown, districts: readonly string[]): Scope | undefined {
  const dimensions = ['class', 'stage', 'channel', 'activity', 'district']
  const mapping = mappingAt(file, path, data, [], dimensions)
  if (!mapping) return undefined
  const scope: { -readonly [K in keyof Scope]: Scope[K] } = {}
  if (mapping.class !== undefined) {
    const classes = wordsAt(file, [...path, 'class'], mapping.class, CLASS_WORDS)
    if (classes) scope.class = expandClasses(classes)
  }
  if (mapping.stage !== undefined) scope.stage = wordsAt(file, [...path, 'stage'], mapping.stage, stages)
  if (mapping.channel !== undefined)
    scope.channel = wordsAt(file, [...path, 'channel'], mapping.channel, channels)
  if (mapping.activity !== undefined)
    scope.activity = wordsAt(file, [...path, 'activity'], mapping.activity, activities)
  if (mapping.district !== undefined)
    scope.district = wordsAt(file, [...path, 'district'], mapping.district, districts)
  return scope
}

function expandClasses(words: readonly (typeof CLASS_WORDS)[number][]): readonly SubjectClass[] {
  const members = new Set(words.flatMap(word => (word === 'NON_SUBJECT' ? NON_SUBJECT : [word])))
  return subjectClasses.filter(word => members.has(word))
}
