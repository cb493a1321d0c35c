import {
  bounds,
  type ClockDefinition,
  type ClockDefinitions,
  type Extension,
  effects,
  type Outcome,
  type Pause,
  type Provision,
} from '../clocks/definition.ts'
import { isCivilDate } from '../date.ts'
import type { Definition, Unit } from '../parameter.ts'
import { type Library, provisionConfidences } from './dated-value.ts'
import type { Path, RuleFile } from './file.ts'
import { isMapping, type Mapping, mappingAt, stringAt, textAt, wordAt } from './shape.ts'

/** Units of a parameter that can be the length of a clock. */
const LENGTHS: readonly Unit[] = ['period', 'duration', 'months', 'minutes']
const CLOCK_KEYS = [
  'zh',
  'en',
  'bound',
  'period',
  'restarts',
  'ends',
  'start_day_counted',
  'moves',
  'pauses',
  'extensions',
  'received_until',
  'same_day_before',
  'closes',
  'target',
  'amber',
] as const
const GROUND_KEYS = ['document', 'confidence'] as const
const GROUND_OPTIONAL = ['article', 'from', 'until'] as const
const NO_MORE_THAN = 9

/** Parameters that clocks may name, by id. */
export type Definitions = Readonly<Record<string, Definition>>

/** The parameters of a file of clocks, as a file of parameters: the same without its clocks. */
export function parametersOf(file: RuleFile): RuleFile {
  if (!isMapping(file.data)) return file
  const { clocks: _, ...data } = file.data
  return { ...file, data: { parameters: {}, ...data } }
}

/** Reads the clocks of a file; every parameter that they name must be defined. */
export function readClockFile(file: RuleFile, parameters: Definitions, library: Library): ClockDefinitions {
  const clocks: Record<string, ClockDefinition> = {}
  if (!isMapping(file.data)) return clocks
  const { clocks: data, subject } = file.data
  if (!isMapping(data)) {
    file.report(['clocks'], 'expected a mapping of clocks')
    return clocks
  }
  for (const [id, entry] of Object.entries(data)) {
    const reader = readerOf(file, ['clocks', id], parameters, library)
    if (!/^[A-Z]+\d*-[A-Z0-9]+\.[a-z][A-Za-z0-9]*$/.test(id))
      file.report(['clocks', id], `"${id}" is no clock name (PROC-14.decision)`)
    const clock = clockOf(reader, id, entry, typeof subject === 'string' ? subject : '')
    if (clock) clocks[id] = clock
  }
  return clocks
}

function clockOf(read: Reader, id: string, data: unknown, subject: string): ClockDefinition | undefined {
  const mapping = mappingAt(read.file, read.path, data, ['starts', 'outcome'], CLOCK_KEYS)
  if (!mapping) return undefined
  const period = mapping.period === 'by_event' ? null : read.length('period', mapping.period ?? id)
  const named = period === null ? undefined : read.parameters[period ?? '']
  const zh = mapping.zh === undefined ? named?.zh : stringAt(read.file, [...read.path, 'zh'], mapping.zh)
  const en = mapping.en === undefined ? named?.en : stringAt(read.file, [...read.path, 'en'], mapping.en)
  if (zh === undefined || en === undefined) {
    if (period !== undefined) read.file.report(read.path, 'missing key "zh" or "en"')
    return undefined
  }
  const starts = read.events('starts', mapping.starts)
  const outcome = outcomeAt(read, mapping.outcome)
  if (!starts || !outcome || period === undefined) return undefined
  return {
    zh,
    en,
    subject,
    bound: mapping.bound === undefined ? 'AT_MOST' : (read.word('bound', mapping.bound, bounds) ?? 'AT_MOST'),
    period,
    starts,
    restarts: read.flag('restarts', mapping.restarts, false),
    ends: mapping.ends === undefined ? [] : (read.events('ends', mapping.ends) ?? []),
    startDayCounted: read.flag('start_day_counted', mapping.start_day_counted, false),
    moves: read.flag('moves', mapping.moves, true),
    pauses: read.list('pauses', mapping.pauses, pauseAt),
    extensions: read.list('extensions', mapping.extensions, extensionAt),
    outcome,
    ...read.times(mapping),
    ...(mapping.target !== undefined && { target: read.length('target', mapping.target) ?? '' }),
    ...(mapping.amber !== undefined && { amber: read.whole('amber', mapping.amber) }),
  }
}

function outcomeAt(read: Reader, data: unknown): Outcome | undefined {
  const path = [...read.path, 'outcome']
  const mapping = mappingAt(read.file, path, data, ['effect', 'zh', 'en'])
  if (!mapping) return undefined
  const effect = wordAt(read.file, [...path, 'effect'], mapping.effect, effects)
  const text = textAt(read.file, path, { zh: mapping.zh, en: mapping.en })
  return effect && text && { effect, ...text }
}

function pauseAt(read: Reader, data: unknown): Pause | undefined {
  const required = ['zh', 'en', 'kind', 'on', ...GROUND_KEYS]
  const mapping = mappingAt(read.file, read.path, data, required, ['ends', 'needs_basis', ...GROUND_OPTIONAL])
  if (!mapping) return undefined
  const kind = read.word('kind', mapping.kind, ['SUSPEND', 'EXCLUDE'] as const)
  const common = read.ground(mapping)
  const on = read.events('on', mapping.on)
  const ends = mapping.ends === undefined ? [] : read.events('ends', mapping.ends)
  return kind && common && on && ends && { ...common, kind, on, ends }
}

function extensionAt(read: Reader, data: unknown): Extension | undefined {
  const required = ['zh', 'en', 'on', 'period', 'times', 'who', ...GROUND_KEYS]
  const mapping = mappingAt(read.file, read.path, data, required, ['needs_basis', ...GROUND_OPTIONAL])
  if (!mapping) return undefined
  const period = mapping.period === 'by_event' ? null : read.length('period', mapping.period)
  const times = read.whole('times', mapping.times)
  if (times < 1 || times > NO_MORE_THAN) read.file.report([...read.path, 'times'], 'expected 1 to 9 times')
  const who = textAt(read.file, [...read.path, 'who'], mapping.who)
  const common = read.ground(mapping)
  const on = read.events('on', mapping.on)
  return common && on && who && period !== undefined ? { ...common, on, period, times, who } : undefined
}

/** Reads the keys at one place of a file. */
interface Reader {
  readonly file: RuleFile
  readonly path: Path
  readonly parameters: Definitions
  /** A parameter that is a length. */
  length(key: string, id: unknown): string | undefined
  events(key: string, data: unknown): readonly string[] | undefined
  word<T extends string>(key: string, data: unknown, words: readonly T[]): T | undefined
  flag(key: string, data: unknown, otherwise: boolean): boolean
  whole(key: string, data: unknown): number
  list<T>(key: string, data: unknown, one: (read: Reader, data: unknown) => T | undefined): readonly T[]
  times(mapping: Mapping): Pick<ClockDefinition, 'receivedUntil' | 'sameDayBefore' | 'closes'>
  ground(mapping: Mapping): (Provision & { zh: string; en: string; needsBasis?: true }) | undefined
}

function readerOf(file: RuleFile, path: Path, parameters: Definitions, library: Library): Reader {
  const at = (key: string) => [...path, key]
  const parameter = (key: string, id: unknown, units: readonly Unit[]): string | undefined => {
    const definition = typeof id === 'string' && Object.hasOwn(parameters, id) ? parameters[id] : undefined
    if (definition && units.includes(definition.unit)) return id as string
    file.report(at(key), `${JSON.stringify(id)} is no parameter of the unit ${units.join(', ')}`)
    return undefined
  }
  const flag = (key: string, data: unknown, otherwise: boolean): boolean => {
    if (data === undefined || typeof data === 'boolean') return data ?? otherwise
    file.report(at(key), 'expected true or false')
    return otherwise
  }
  return {
    file,
    path,
    parameters,
    length: (key, id) => parameter(key, id, LENGTHS),
    events: (key, data) => eventsAt(file, at(key), data),
    word: (key, data, words) => wordAt(file, at(key), data, words),
    flag,
    whole(key, data) {
      if (typeof data === 'number' && Number.isSafeInteger(data) && data >= 0) return data
      file.report(at(key), `expected a whole number ≥ 0, found ${JSON.stringify(data)}`)
      return 0
    },
    list(key, data, one) {
      if (data === undefined) return []
      if (!Array.isArray(data)) file.report(at(key), 'expected a list')
      const rows: readonly unknown[] = Array.isArray(data) ? data : []
      const read = rows.map((row, index) =>
        one(readerOf(file, [...at(key), index], parameters, library), row),
      )
      return read.filter(row => row !== undefined)
    },
    times(mapping) {
      const names = { received_until: 'receivedUntil', same_day_before: 'sameDayBefore', closes: 'closes' }
      const found = Object.entries(names).flatMap(([key, name]) => {
        const id = mapping[key] === undefined ? undefined : parameter(key, mapping[key], ['clock'])
        return id === undefined ? [] : [[name, id]]
      })
      return Object.fromEntries(found)
    },
    ground: mapping =>
      groundAt(file, path, mapping, library, flag('needs_basis', mapping.needs_basis, false)),
  }
}

function groundAt(
  file: RuleFile,
  path: Path,
  mapping: Mapping,
  library: Library,
  needsBasis: boolean,
): ReturnType<Reader['ground']> {
  const text = textAt(file, path, { zh: mapping.zh, en: mapping.en })
  const document = stringAt(file, [...path, 'document'], mapping.document)
  if (document !== undefined && !library.documents.has(document))
    file.report([...path, 'document'], `no document "${document}" in the policy library (documents.yaml)`)
  const confidence = wordAt(file, [...path, 'confidence'], mapping.confidence, provisionConfidences)
  for (const key of ['from', 'until'] as const)
    if (mapping[key] !== undefined && !(typeof mapping[key] === 'string' && isCivilDate(mapping[key])))
      file.report([...path, key], 'expected a date YYYY-MM-DD')
  const optional = GROUND_OPTIONAL.filter(key => mapping[key] !== undefined)
  for (const key of optional) stringAt(file, [...path, key], mapping[key])
  if (!text || document === undefined || !confidence) return undefined
  return {
    ...text,
    document,
    confidence,
    ...Object.fromEntries(optional.map(key => [key, String(mapping[key])])),
    ...(needsBasis && { needsBasis: true as const }),
  }
}

const MOST_KINDS = 20

function eventsAt(file: RuleFile, path: Path, data: unknown): readonly string[] | undefined {
  const sound =
    Array.isArray(data) &&
    data.length > 0 &&
    data.length <= MOST_KINDS &&
    data.every(kind => typeof kind === 'string' && /^[A-Z][A-Z0-9_]*$/.test(kind)) &&
    new Set(data).size === data.length
  if (sound) return data as readonly string[]
  file.report(path, 'expected a list of different event codes in capitals')
  return undefined
}
