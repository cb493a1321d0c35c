import type { Period } from '../calendar.ts'
import type { Known, Unknown, Where } from '../parameter.ts'
import type { ParameterId } from '../parameters.gen.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Text, text } from '../trace.ts'

/** Place and kind by which values are chosen; the day is that of the event in question. */
export type Place = Omit<Where, 'on'>

/** A period with the value that set it. */
export interface CitedPeriod {
  readonly period: Period
  readonly citation: Citation
  readonly note: Text | null
}

/** The period that a parameter sets: one in its own unit, or a number of months or minutes. */
export function periodOf(book: Rulebook, id: string, place: Place, on: string): CitedPeriod | Unknown {
  const found = resolve(book, id, place, on)
  if (!found.known) return found
  const { value, unit, citation, note } = found
  const period = unit === 'duration' || unit === 'period' ? (value as Period) : numbered(id, value, unit)
  return { period, citation, note }
}

function numbered(id: string, value: unknown, unit: string): Period {
  if (typeof value === 'number' && unit === 'months') return { amount: value, unit: 'MONTH' }
  if (typeof value === 'number' && unit === 'minutes') return { amount: value, unit: 'MINUTE' }
  throw new RangeError(`${id} is no period but ${unit}`)
}

/** The time of day that a parameter sets, or null where the region sets none. */
export function timeOfDay(book: Rulebook, id: string | undefined, place: Place, on: string): string | null {
  if (id === undefined) return null
  const found = resolve(book, id, place, on)
  return found.known ? String(found.value) : null
}

/** Clocks name their parameters in data, which the loader has checked. */
function resolve(book: Rulebook, id: string, place: Place, on: string): Known<unknown> | Unknown {
  return book.parameter(id as ParameterId, { ...place, on }) as Known<unknown> | Unknown
}

/** The answer where no rule sets a length and the event carries none. */
export const noLength = text(
  '该期限由文书或约定确定，起算事件未载明长度',
  'the length is set by an order or an agreement, and the start event does not carry it',
)
