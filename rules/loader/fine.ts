import { type FineRow, finedParties, gravities } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'
import { spanAt, wholeAt } from './number.ts'
import { mappingAt, wordAt } from './shape.ts'

/** The rows of a fine: each a sum or a multiple, and no two for the same case. */
export function finesAt(file: RuleFile, path: Path, data: unknown): readonly FineRow[] | undefined {
  if (!Array.isArray(data) || data.length === 0) {
    file.report(path, 'expected a list of fines')
    return undefined
  }
  const rows = data.map((row, index) => fineAt(file, [...path, index], row))
  const sound = rows.filter(row => row !== undefined)
  if (sound.length !== rows.length) return undefined
  sound.forEach((row, index) => {
    if (sound.slice(0, index).some(earlier => sameCase(earlier, row)))
      file.report([...path, index], 'an earlier fine holds for the same case')
  })
  return sound
}

function fineAt(file: RuleFile, path: Path, data: unknown): FineRow | undefined {
  const mapping = mappingAt(file, path, data, ['gravity'], ['party', 'gains', 'amount', 'multiple'])
  if (!mapping) return undefined
  const gravity = wordAt(file, [...path, 'gravity'], mapping.gravity, gravities)
  if ((mapping.amount === undefined) === (mapping.multiple === undefined)) {
    file.report(path, 'expected either an amount or a multiple of the gains')
    return undefined
  }
  const key = mapping.amount === undefined ? 'multiple' : 'amount'
  const span = spanAt(file, [...path, key], mapping[key])
  const party =
    mapping.party === undefined ? undefined : wordAt(file, [...path, 'party'], mapping.party, finedParties)
  const gains = mapping.gains === undefined ? undefined : gainsAt(file, [...path, 'gains'], mapping.gains)
  if (!gravity || !span) return undefined
  return { gravity, ...(party && { party }), ...(gains && { gains }), [key]: span }
}

function gainsAt(file: RuleFile, path: Path, data: unknown): FineRow['gains'] {
  const mapping = mappingAt(file, path, data, ['min'], ['max'])
  if (!mapping) return undefined
  const min = wholeAt(file, [...path, 'min'], mapping.min)
  const max = (mapping.max ?? null) === null ? null : wholeAt(file, [...path, 'max'], mapping.max)
  if (min === undefined || max === undefined) return undefined
  if (max !== null && max < min) file.report(path, 'the gains end before they begin')
  return { min, max }
}

function sameCase(a: FineRow, b: FineRow): boolean {
  if (a.gravity !== b.gravity || a.party !== b.party) return false
  const [one, other] = [a.gains ?? { min: 0, max: null }, b.gains ?? { min: 0, max: null }]
  return (
    one.min <= (other.max ?? Number.MAX_SAFE_INTEGER) && other.min <= (one.max ?? Number.MAX_SAFE_INTEGER)
  )
}
