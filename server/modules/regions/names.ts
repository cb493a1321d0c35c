import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../seed/regions')
/** A short name has at least so many characters. */
const SHORTEST = 2

const dataLines = (file: string) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

const longestFirst = (a: string, b: string) => b.length - a.length

let loaded: { suffixes: ReadonlyMap<number, readonly string[]>; peoples: readonly string[] } | undefined

function endings() {
  if (loaded) return loaded
  const suffixes = new Map<number, string[]>()
  for (const line of dataLines('suffixes.csv').slice(1)) {
    const [level, suffix] = line.split(',') as [string, string]
    suffixes.set(Number(level), [...(suffixes.get(Number(level)) ?? []), suffix])
  }
  for (const list of suffixes.values()) list.sort(longestFirst)
  loaded = { suffixes, peoples: dataLines('peoples.txt').join(' ').split(' ').sort(longestFirst) }
  return loaded
}

const KEPT = '='

/** Ends of names at a level that people leave out, longest first. */
export const suffixesOf = (level: number): readonly string[] =>
  (endings().suffixes.get(level) ?? []).filter(s => !s.startsWith(KEPT))

/** Does the name end with a part that belongs to it, though its own end is usually left out? */
const isWhole = (name: string, level: number) =>
  (endings().suffixes.get(level) ?? []).some(s => s.startsWith(KEPT) && name.endsWith(s.slice(1)))

const without = (name: string, ends: readonly string[]) => {
  const end = ends.find(e => name.endsWith(e) && name.length - e.length >= SHORTEST)
  return end === undefined ? name : name.slice(0, -end.length)
}

function withoutPeoples(name: string): string {
  const shorter = without(name, endings().peoples)
  return shorter === name ? name : withoutPeoples(shorter)
}

/** What people call a division: without its kind and, in autonomous places, without the peoples. */
export function shortName(name: string, level: number): string {
  if (isWhole(name, level)) return name
  const stem = without(name, suffixesOf(level))
  const autonomous = name.slice(stem.length).startsWith('自治') || name.slice(stem.length).endsWith('乡')
  return autonomous ? withoutPeoples(stem) : stem
}
