import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'

const FOLDER = join(import.meta.dirname, '../../../seed/regions')

/** The reading of a name: `full` one syllable per character, `initials` their first letters. */
export interface Reading {
  full: string
  initials: string
}

/** A word whose reading in place names is not that of its characters. */
export interface ReadingRule {
  /** Prefix of the region codes in which it holds; empty for the whole country. */
  scope: string
  word: readonly string[]
  syllables: readonly string[]
}

interface Rules {
  characters: ReadonlyMap<string, string>
  /** Rules by the first character of their word: longest word first, then narrowest scope. */
  words: ReadonlyMap<string, readonly ReadingRule[]>
}

const PLAIN = /^[0-9A-Za-z]$/

/** Reads `characters.txt`: a syllable and the characters that read so, on each line. */
export function parseCharacters(text: string): Map<string, string> {
  const lines = text.split('\n').filter(line => line && !line.startsWith('#'))
  const pairs = lines.flatMap(line => {
    const [syllable, characters] = line.split(' ') as [string, string]
    return [...characters].map(c => [c, syllable] as const)
  })
  return new Map(pairs)
}

/** Reads `readings.csv`. A row with `inherit` yields one more rule per inherited character. */
export function parseReadings(text: string): ReadingRule[] {
  const [, ...lines] = text.split('\n').filter(line => line && !line.startsWith('#'))
  return lines.flatMap(line => {
    const [scope, word, reading, inherit] = line.split(',') as [string, string, string, string]
    const rule = { scope: scope.replace(/(00)+$/, ''), word: [...word], syllables: reading.split(' ') }
    if (rule.word.length !== rule.syllables.length) throw new RangeError(`readings.csv: ${line}`)
    const single = [...inherit].map(c => ({
      scope: rule.scope,
      word: [c],
      syllables: [rule.syllables[rule.word.indexOf(c)]!],
    }))
    return [rule, ...single]
  })
}

function index(rules: readonly ReadingRule[]) {
  const words = new Map<string, ReadingRule[]>()
  for (const rule of rules) {
    const list = words.get(rule.word[0]!) ?? []
    words.set(rule.word[0]!, [...list, rule])
  }
  const narrowFirst = (a: ReadingRule, b: ReadingRule) =>
    b.word.length - a.word.length || b.scope.length - a.scope.length
  for (const list of words.values()) list.sort(narrowFirst)
  return words
}

let loaded: Rules | undefined

function rules(): Rules {
  loaded ??= {
    characters: parseCharacters(readFileSync(join(FOLDER, 'characters.txt'), 'utf8')),
    words: index(parseReadings(readFileSync(join(FOLDER, 'readings.csv'), 'utf8'))),
  }
  return loaded
}

/** The syllable of one character by itself; the empty text for what has no reading (brackets, points). */
function syllableOf(c: string, { characters }: Rules): string {
  if (PLAIN.test(c)) return c.toLowerCase()
  const known = characters.get(c)
  if (known) return known
  const [found] = pinyin(c, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
  return found && found !== c ? found : ''
}

function ruleAt(name: readonly string[], at: number, code: string, { words }: Rules) {
  const list = words.get(name[at]!)
  return list?.find(rule => code.startsWith(rule.scope) && rule.word.every((c, i) => c === name[at + i]))
}

/** Syllables of a place name, for the place with this code: the longest known word wins, then the narrowest scope. */
export function syllablesOf(name: string, code: string): string[] {
  const all = rules()
  const characters = [...name]
  const syllables: string[] = []
  for (let at = 0; at < characters.length; ) {
    const rule = ruleAt(characters, at, code, all)
    if (rule) syllables.push(...rule.syllables)
    else syllables.push(syllableOf(characters[at]!, all))
    at += rule ? rule.word.length : 1
  }
  return syllables.filter(s => s !== '')
}

/** Reading of a place name, for the place with this code. Tones are left out, ü is written v, as people type it. */
export function readName(name: string, code: string): Reading {
  const syllables = syllablesOf(name, code)
  return { full: syllables.join(' '), initials: syllables.map(s => s[0]).join('') }
}

/**
 * Syllables of those characters of any text that belong to the name of a place around `code`, by position; for names that
 * begin with a place (单县…学校), whose other characters are read as usual.
 */
export function placeReadings(text: string, code: string): Map<number, string> {
  const all = rules()
  const characters = [...text]
  const found = new Map<number, string>()
  for (let at = 0; at < characters.length; ) {
    const rule = ruleAt(characters, at, code, all)
    const tells = rule && (rule.word.length > 1 || rule.scope !== '')
    if (tells) for (const [i, syllable] of rule.syllables.entries()) found.set(at + i, syllable)
    at += tells ? rule.word.length : 1
  }
  return found
}
