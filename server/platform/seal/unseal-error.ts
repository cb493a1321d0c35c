import type { Binding } from './binding.ts'

export type UnsealReason =
  /** The bytes do not start with the header of a sealed value. */
  | 'not-sealed'
  /** Altered, moved to another row or column, or written under another key. */
  | 'tampered'
  /** No data key with the id in the header. */
  | 'unknown-key'
  /** The data key is there, but the key that wraps it is not. */
  | 'unknown-wrapping-key'

/** A sealed value that cannot be opened. Carries the place, never any content. */
export class UnsealError extends Error {
  readonly reason: UnsealReason

  constructor(reason: UnsealReason, binding?: Binding) {
    super(`sealed value: ${reason}${binding ? ` (${binding.table}.${binding.column} ${binding.row})` : ''}`)
    this.name = 'UnsealError'
    this.reason = reason
  }
}
