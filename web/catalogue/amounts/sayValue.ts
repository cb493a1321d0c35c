import type { Duration, Period, Resolved } from '../../../rules/index.ts'
import type { Span, Unit, UnitValues } from '../../../rules/parameter.ts'
import { money, percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const BASIS = 10_000

/** A period as people say it: 15 个工作日. */
export const sayDuration = ({ amount: n, unit }: Duration | Period) => t(unit, { n })

const spans = ({ min, max }: Span, one: (n: number) => string) => t('span', { min: one(min), max: one(max) })

/** How a value of each unit is said. Lists and codes are not said but explained. */
const sayers: { [U in Unit]?: (value: UnitValues[U]) => string } = {
  fen: money,
  basis_points: n => percent(n / BASIS),
  months: n => t('MONTH', { n }),
  minutes: n => t('minutes', { n }),
  lessons: n => t('lessons', { n }),
  persons: n => t('persons', { n }),
  times: n => t('times', { n }),
  square_metres: n => t('metres', { n }),
  duration: sayDuration,
  period: sayDuration,
  clock: text => text,
  code: text => text,
  times_span: s => spans(s, n => t('times', { n })),
  basis_points_span: s => spans(s, n => percent(n / BASIS)),
}

/** A value of the rules in words, with its unit; undefined where it is not known or not a single amount. */
export function sayValue(value: Resolved<unknown>): string | undefined {
  if (!value.known) return undefined
  const sayer = sayers[value.unit] as ((v: unknown) => string) | undefined
  return sayer?.(value.value)
}
