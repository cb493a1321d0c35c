/** A region on the tile map. */
export interface Tile {
  code: string
  name: string
  /** undefined where nothing is known. */
  value: number | undefined
}

export interface TileGroup<T extends Tile> {
  code: string
  tiles: T[]
  /** Tiles in a row, so that the group is about as wide as high. */
  columns: number
}

/** Code of the region one level above: 410102 → 410100 → 410000 → 000000; 410102001 → 410102. */
export function parentCode(code: string): string {
  if (code.length === 12) return code.slice(0, 9)
  if (code.length === 9) return code.slice(0, 6)
  if (code.endsWith('0000')) return '000000'
  return (code.endsWith('00') ? code.slice(0, 2) : code.slice(0, 4)).padEnd(6, '0')
}

/** Tiles in blocks by the region above them, everything in the order of codes. */
export function groupTiles<T extends Tile>(tiles: readonly T[]): TileGroup<T>[] {
  const groups = new Map<string, T[]>()
  for (const tile of [...tiles].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parent = parentCode(tile.code)
    groups.set(parent, [...(groups.get(parent) ?? []), tile])
  }
  return [...groups].map(([code, own]) => ({
    code,
    tiles: own,
    columns: Math.ceil(Math.sqrt(own.length * 1.3)),
  }))
}

export const STEPS = 5

/**
 * Shade 1…5 by fifths of the ranking, so that one large city does not wash out all others; equal values have equal
 * shades. Undefined for regions without a value.
 */
export function shades(tiles: readonly Tile[]): Map<string, number | undefined> {
  const values = [...new Set(tiles.flatMap(t => (t.value === undefined ? [] : [t.value])))].sort(
    (a, b) => a - b,
  )
  const place = new Map(values.map((v, n) => [v, n]))
  return new Map(
    tiles.map(t => {
      if (t.value === undefined) return [t.code, undefined]
      return [t.code, 1 + Math.floor(((place.get(t.value) ?? 0) * STEPS) / Math.max(values.length, 1))]
    }),
  )
}
