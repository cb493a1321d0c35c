import { z } from 'zod'

/** Integer fen (分). 1 yuan = 100 fen. A JavaScript safe integer holds ¥90 trillion, above any sum of the nation. */
export type Fen = number

/** Returns `value` if it is an exact amount of fen. @throws RangeError otherwise, so that no float ever enters the books. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact amount of fen: ${value}`)
  return value
}

/** Largest single amount that the doors accept: ¥100 million. A limit on input, not a rule of law. */
export const MAX_INPUT_FEN = 10_000_000_000

/** An amount at the door: whole fen, never negative, never fractional. */
export const FenAmount = z
  .int()
  .min(0)
  .max(MAX_INPUT_FEN)
  .meta({ description: '金额，单位：分 (integer fen)' })

/** An amount above zero at the door. */
export const PositiveFen = z
  .int()
  .min(1)
  .max(MAX_INPUT_FEN)
  .meta({ description: '金额，单位：分 (integer fen)' })

/** A sum in a reply; may be negative (a difference). */
export const FenSum = z.int().meta({ description: '金额，单位：分 (integer fen)' })
