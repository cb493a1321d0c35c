import { pinyin } from 'pinyin-pro'
import { placeReadings } from '../regions/index.ts'
import { completions, letterOf, readings } from './syllables.ts'

/**
 * Separators between the characters of the search text. With one between every two characters, each trigram of the index
 * holds two neighbours, so that two characters are found as fast as ten. They are letters, because the trigram index drops
 * everything else, and letters that no name uses.
 */
const BETWEEN_CHARACTERS = 'ǀ'
const BETWEEN_INITIALS = 'ǁ'
const BETWEEN_SYLLABLES = 'ǂ'

const NOT_SEARCHED = /[^\p{L}\p{N}]|[ǀǁǂǃ]/gu

/** Text as it is compared: half width, small letters, without blanks and punctuation. */
export const normalise = (text: string) => text.normalize('NFKC').toLowerCase().replace(NOT_SEARCHED, '')

const spread = (items: readonly string[], separator: string) =>
  items.length === 0 ? '' : `${separator}${items.join(separator)}${separator}`

export interface SearchText {
  /** Syllables between spaces: sort key, and the second look for a syllable still being typed. */
  pinyin: string
  search: string
  coreName: string
}

/** What an institution is found by. Pure, so that the copy in the database can be recomputed. */
export function searchText(i: {
  name: string
  shortName: string | null
  address: string
  county: string
}): SearchText {
  const name = normalise(i.name)
  const syllables = syllablesOf(name, i.county)
  const fields = [
    spread([...name], BETWEEN_CHARACTERS),
    spread([...normalise(i.shortName ?? '')], BETWEEN_CHARACTERS),
    spread([...normalise(i.address)], BETWEEN_CHARACTERS),
    spread(
      syllables.map(s => s[0] ?? ''),
      BETWEEN_INITIALS,
    ),
    spread(
      syllables.map(s => letterOf(s) ?? s),
      BETWEEN_SYLLABLES,
    ),
    regionWords(i.county).join(' '),
  ]
  return {
    pinyin: sortKey(syllables),
    search: fields.filter(Boolean).join(' '),
    coreName: coreName(name),
  }
}

/** Syllables of a normalised name; places in it are read as they are read there. */
function syllablesOf(name: string, county: string): string[] {
  const places = /^(?:\p{Script=Han}{1,8}?[省市区县州盟旗])+/u.exec(name)?.[0] ?? ''
  // Read apart, because words do not reach over the end of a place: 单县｜长城 is no 县长.
  const syllables = [places, name.slice(places.length)].flatMap(part =>
    part === '' ? [] : pinyin(part, { toneType: 'none', type: 'array', v: true }),
  )
  for (const [at, syllable] of placeReadings(places, county)) syllables[at] = syllable
  return syllables
}

const MAX_SORT_KEY = 120

/** Syllables between spaces, whole ones, short enough for a cursor. */
function sortKey(syllables: readonly string[]): string {
  let key = ' '
  for (const s of syllables) {
    if (key.length + s.length >= MAX_SORT_KEY) break
    key += `${s} `
  }
  return key
}

const PLACES = /^(?:[\p{Script=Han}]{2,8}?(?:特别行政区|自治区|自治州|自治县|省|市|区|县|州|盟|旗))+/u
const FORMS =
  /(?:有限责任公司|股份有限公司|有限公司|分公司|公司|培训学校|培训中心|教育中心|艺术中心|学校|中心|工作室|俱乐部|培训|教育|文化|科技|艺术|体育|咨询|发展|服务)+$/u

/** What is left of a normalised name without leading places and trailing forms: what tells institutions apart. */
export function coreName(name: string): string {
  const bare = name.replace(PLACES, '').replace(FORMS, '')
  return bare.length >= 2 ? bare : name
}

/** One way in which a term can be meant; all of its members must hold. */
export type Meaning = { like: string } | { like: string; pinyinLike: string } | { codePrefix: string }

const MAX_TERMS = 4
const MAX_ENDS = 6
const contains = (items: readonly string[], separator: string) =>
  items.length === 1 ? `%${separator}${items[0]}${separator}%` : `%${items.join(separator)}%`

/** The meanings of what was typed: every term must hold in one of its meanings. Empty if nothing can be searched for. */
export function meanings(typed: string): Meaning[][] {
  const terms = typed.trim().split(/\s+/).slice(0, MAX_TERMS)
  return terms.map(termMeanings).filter(m => m.length > 0)
}

function termMeanings(term: string): Meaning[] {
  const plain = normalise(term)
  if (plain === '') return []
  const found: Meaning[] = [{ like: contains([...plain], BETWEEN_CHARACTERS) }]
  if (/^[0-9a-z]{2,18}$/.test(plain) && /\d/.test(plain)) found.push({ codePrefix: plain.toUpperCase() })
  const letters = plain.replaceAll('ü', 'v')
  if (/^[a-z]{2,60}$/.test(letters)) found.push(...spelled(letters))
  return found
}

function spelled(letters: string): Meaning[] {
  const initials = letters.length <= 20 ? [{ like: contains([...letters], BETWEEN_INITIALS) }] : []
  const syllabic = readings(letters).flatMap(read)
  const first = new Map(syllabic.toReversed().map(m => [JSON.stringify(m), m]))
  return [...initials, ...[...first.values()].toReversed()]
}

function read({ syllables, rest }: { syllables: string[]; rest: string }): Meaning[] {
  const like = (of: string[]) =>
    contains(
      of.map(s => letterOf(s)!),
      BETWEEN_SYLLABLES,
    )
  if (rest === '') return [{ like: like(syllables) }]
  const ends = [...(letterOf(rest) ? [rest] : []), ...completions(rest)]
  // Each way to end it is a pattern as sharp as a whole word; with many ways the beginning alone is looked up first.
  if (syllables.length > 0 && ends.length <= MAX_ENDS)
    return ends.map(end => ({ like: like([...syllables, end]) }))
  if (syllables.length > 0)
    return [{ like: like(syllables), pinyinLike: `% ${[...syllables, rest].join(' ')}%` }]
  return rest.length < 2
    ? []
    : completions(rest)
        .slice(0, 8)
        .map(s => ({ like: like([s]) }))
}

const BETWEEN_REGIONS = 'ǃ'
const FIRST_REGION_LETTER = 0xbc00

/**
 * Province, city and county of a code as one word of three letters each: one trigram. With them the index intersects a
 * frequent part of a name with a place, instead of reading every row that has the part.
 */
function regionWords(county: string): [province: string, city: string, county: string] {
  const [p, c, d] = [0, 2, 4].map(at =>
    String.fromCodePoint(FIRST_REGION_LETTER + Number(county.slice(at, at + 2))),
  ) as [string, string, string]
  return [`${BETWEEN_REGIONS}${p}${BETWEEN_REGIONS}`, `${p}${c}${BETWEEN_REGIONS}`, `${p}${c}${d}`]
}

/** Pattern of everything in a range of counties, if the range is a province, a city or a county. */
export function regionLike([lo, hi]: readonly [string, string]): string | undefined {
  const [province, city, county] = regionWords(lo)
  const word =
    lo === hi
      ? county
      : hi === `${lo.slice(0, 4)}99`
        ? city
        : hi === `${lo.slice(0, 2)}9999` && lo !== '000000'
          ? province
          : undefined
  return word && `%${word}%`
}

/** Pattern of names that begin so; the name is the first field of the search text. */
export const beginsWith = (typed: string) =>
  `${BETWEEN_CHARACTERS}${[...normalise(typed)].join(BETWEEN_CHARACTERS)}${BETWEEN_CHARACTERS}%`
