import type { Division } from './edition.ts'
import type { EditionInput } from './schema.ts'
import { type RegionRow, spanOf } from './store.ts'

/** What a new list changes, and what is wrong with it. */
export interface Comparison {
  added: Division[]
  renamed: { division: Division; was: string }[]
  ended: { code: string; name: string; replacedBy: readonly string[] }[]
  unchanged: number
  faults: Fault[]
}

export interface Fault {
  code: string
  zh: string
  en: string
}

const DIGITS = [6, 6, 6, 6, 9, 12]

/** Faults of the list itself: doubles, wrong length, outside the scope, without a division above. */
function faultsOf(input: EditionInput, divisions: readonly Division[]): Fault[] {
  const codes = new Set(divisions.map(d => d.code))
  const [from, to] = spanOf(input.scope)
  const seen = new Set<string>()
  const faults: Fault[] = []
  const fault = (code: string, zh: string, en: string) => faults.push({ code, zh, en })
  for (const { code, level, deepest, parent } of divisions) {
    if (seen.has(code)) fault(code, '代码重复', 'the code stands twice')
    seen.add(code)
    if (code.length !== DIGITS[level])
      fault(code, '代码位数与层级不符', 'the code has the wrong length for its level')
    if (code < from || code >= to) fault(code, '不在导入范围内', 'outside the scope of the import')
    if (level > input.level) fault(code, '层级低于导入范围', 'below the level of the import')
    if (deepest !== level && (level !== 2 || deepest !== 3))
      fault(code, '只有不设区县的地级市可兼任县级', 'only a prefecture may also play the part of a county')
    if (parent && parent >= from && parent < to && !codes.has(parent))
      fault(code, `清单中没有上级区划 ${parent}`, `the list lacks the division above, ${parent}`)
  }
  return faults
}

/** Faults of the successors: every end needs an answer, and only codes of the new list can succeed. */
function successorFaults(
  input: EditionInput,
  ended: readonly RegionRow[],
  inForce: ReadonlySet<string>,
): Fault[] {
  const lost = ended
    .filter(row => input.successors[row.code] === undefined)
    .map(({ code, name }) => ({
      code,
      zh: `${name}不在新清单中，须说明由哪些区划承接（没有则填空）`,
      en: `${name} is not in the new list: name its successors (an empty list if there are none)`,
    }))
  const wrong = Object.entries(input.successors).flatMap(([code, later]) =>
    later
      .filter(successor => !inForce.has(successor))
      .map(successor => ({
        code,
        zh: `承接区划 ${successor} 不存在`,
        en: `its successor ${successor} does not exist`,
      })),
  )
  return [...lost, ...wrong]
}

/** Is the division of the list the row in force? The reading follows from the name and is not compared. */
const sameDivision = (d: Division, row: RegionRow) =>
  d.level === row.level && d.deepest === row.deepest && d.kind === row.kind && d.name === row.name

/**
 * Compares a new list with the rows in force in its scope.
 * A changed name, kind or level ends the row and begins another under the same code.
 */
export function compareEdition(
  input: EditionInput,
  divisions: readonly Division[],
  current: readonly RegionRow[],
): Comparison {
  const before = new Map(current.map(row => [row.code, row]))
  const after = new Map(divisions.map(d => [d.code, d]))
  const added = divisions.filter(d => !before.has(d.code))
  const kept = divisions.filter(d => before.has(d.code))
  const renamed = kept
    .filter(d => !sameDivision(d, before.get(d.code)!))
    .map(division => ({ division, was: before.get(division.code)!.name }))
  const gone = current.filter(row => !after.has(row.code))
  const ended = gone.map(({ code, name }) => ({ code, name, replacedBy: input.successors[code] ?? [] }))
  return {
    added,
    renamed,
    ended,
    unchanged: kept.length - renamed.length,
    faults: [...faultsOf(input, divisions), ...successorFaults(input, gone, new Set(after.keys()))],
  }
}
