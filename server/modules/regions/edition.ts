import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { shortName } from './names.ts'
import { readName } from './readings.ts'

/** The edition that the repository carries: statistics list as of this day. */
export const SEED_EDITION = '2023-06-30'
const FOLDER = join(import.meta.dirname, '../../../seed/regions', SEED_EDITION)

export const NATION = '000000'
/** Written as `valid_from` where the beginning is not known. */
export const UNKNOWN_START = '0001-01-01'

export type RegionKind = 'STATUTORY' | 'FUNCTIONAL_ZONE' | 'STATISTICAL'

/** A division as a list states it, before it has a validity. */
export interface Division {
  code: string
  level: number
  /** Deepest level whose part it plays (a prefecture city without counties is also a county). */
  deepest: number
  parent: string | null
  kind: RegionKind
  name: string
  shortName: string
  /** Syllables apart. */
  pinyin: string
  initials: string
}

/** Code of the division above, by the digits of the code; null for the nation. */
export function parentOf(code: string, level: number): string | null {
  if (level === 0) return null
  if (level === 1) return NATION
  if (level === 2) return `${code.slice(0, 2)}0000`
  if (level === 3) return `${code.slice(0, 4)}00`
  return code.slice(0, -3)
}

/** Completes a division: parent by its code, short name and reading by its name. */
export function describeDivision(d: {
  code: string
  level: number
  deepest?: number
  kind: RegionKind
  name: string
  shortName?: string
}): Division {
  const reading = readName(d.name, d.code)
  return {
    code: d.code,
    level: d.level,
    deepest: d.deepest ?? d.level,
    parent: parentOf(d.code, d.level),
    kind: d.kind,
    name: d.name,
    shortName: d.shortName || shortName(d.name, d.level),
    pinyin: reading.full,
    initials: reading.initials,
  }
}

/** Levels 0–3 of the whole country. */
export function seedDivisions(): Division[] {
  const [, ...lines] = readFileSync(join(FOLDER, 'divisions.csv'), 'utf8').trimEnd().split('\n')
  return lines.map(line => {
    const [code, levels, kind, name, short] = line.split(',') as [string, string, RegionKind, string, string]
    const [level, deepest] = levels.split('-').map(Number) as [number, number | undefined]
    return describeDivision({ code, level, deepest: deepest ?? level, kind, name, shortName: short })
  })
}

/** Provinces of the seed edition, two digits. */
export const seedProvinces = (): string[] =>
  seedDivisions()
    .filter(d => d.level === 1)
    .map(d => d.code.slice(0, 2))

/** In the last three digits 4 and 5 come first for units outside the statutory order (REG-02). */
const kindOf = (tail: string): RegionKind =>
  tail[0] === '4' || tail[0] === '5' ? 'FUNCTIONAL_ZONE' : 'STATUTORY'

/** Towns (level 4) or villages (level 5) of a province, one after another in the order of their codes. */
export function* seedUnits(level: 4 | 5, province: string): Generator<Division> {
  const folder = level === 4 ? 'towns' : 'villages'
  const packed = readFileSync(join(FOLDER, folder, `${province}.txt.br`))
  let parent = ''
  for (const line of brotliDecompressSync(packed).toString('utf8').trimEnd().split('\n')) {
    if (line.startsWith('#')) parent = line.slice(1)
    else {
      const tail = line.slice(0, 3)
      yield describeDivision({ code: parent + tail, level, kind: kindOf(tail), name: line.slice(3) })
    }
  }
}
