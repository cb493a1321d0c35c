/** A division as the picker needs it. */
export interface Region {
  code: string
  name: string
  /** Names of the divisions above it, highest first. */
  above?: string
  /** Is there anything below it? */
  open: boolean
}

/** Where divisions come from; the page injects it, the picker fetches nothing by itself. */
export interface RegionSource {
  /** Divisions directly below; '000000' is the nation. */
  below(code: string, signal: AbortSignal): Promise<readonly Region[]>
  /** By name, pinyin, initials or code, best first. */
  search(text: string, within: string, signal: AbortSignal): Promise<readonly Region[]>
  /** From the highest to the division itself. */
  path(code: string, signal: AbortSignal): Promise<readonly Region[]>
}

/** Length of the code without its padding, which is its level: 2 province, 4 city, 6 county, 9 town, 12 village. */
export function depthOf(code: string): number {
  if (code === '000000') return 0
  if (code.length > 6) return code.length
  return code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6
}
