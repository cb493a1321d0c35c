import type { Explained } from '../../../rules/index.ts'
import type { Rules } from '../../catalogue/rules.ts'
import { parseYuan } from '../../i18n/format.ts'
import { type CalculatorName, calculators, type FieldSpec, type Inputs, isShown } from './calculators.ts'

/** Why an input is not accepted: a key of this folder's words, or a text that the rules gave. */
export type Fault =
  | { key: 'required' | 'yuan' | 'whole' | 'order' | 'tooMany' | 'tooMuch' }
  | { zh: string; en: string }
export type Faults = Readonly<Record<string, Fault>>

const wrongForm = (field: FieldSpec, value: string): Fault | undefined => {
  if (value === '') return 'optional' in field && field.optional ? undefined : { key: 'required' }
  if (field.as === 'yuan' && parseYuan(value) === undefined) return { key: 'yuan' }
  if (field.as === 'whole' && !/^\d{1,6}$/.test(value)) return { key: 'whole' }
  return undefined
}

/** What two inputs together may not be: the later one is named. */
function contradictions(i: Inputs): Record<string, Fault> {
  const fen = (name: string) => parseYuan(i[name] ?? '') ?? 0
  const before = (a: string, b: string) => i[a] && i[b] && (i[a] ?? '') > (i[b] ?? '')
  return {
    ...(before('paid-on', 'on') ? { on: { key: 'order' } as const } : {}),
    ...(before('starts', 'ends') ? { ends: { key: 'order' } as const } : {}),
    ...(i.start?.includes(':') && (i.start ?? '') >= (i.end ?? '') ? { end: { key: 'order' } as const } : {}),
    ...(i.used !== undefined && Number(i.used) > Number(i.lessons) + Number(i.gifts)
      ? { used: { key: 'tooMany' } as const }
      : {}),
    ...(i.released && fen('released') > fen('paid') ? { released: { key: 'tooMuch' } as const } : {}),
  }
}

/** What is missing or does not fit, by field; empty if the question can be asked. */
export function faultsOf(name: CalculatorName, inputs: Inputs): Faults {
  const fields: readonly FieldSpec[] = calculators[name].fields
  const faults: Record<string, Fault> = {}
  for (const field of fields) {
    if (field.as === 'region' || !isShown(name, field.name, inputs)) continue
    const fault = wrongForm(field, inputs[field.name] ?? '')
    if (fault) faults[field.name] = fault
  }
  return Object.keys(faults).length ? faults : contradictions(inputs)
}

/** The inputs as the rules take them: sums without separators, nothing that is empty or does not matter. */
export function plain(name: CalculatorName, inputs: Inputs): Inputs {
  const fields: readonly FieldSpec[] = calculators[name].fields
  const sums = new Set(fields.filter(f => f.as === 'yuan').map(f => f.name))
  const sum = (text: string) => {
    const fen = parseYuan(text) ?? 0
    return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
  }
  const given = Object.entries(inputs).filter(
    ([field, value]) => value !== '' && value !== 'OWN' && isShown(name, field, inputs),
  )
  const asked = Object.fromEntries(given.map(([field, v]) => [field, sums.has(field) ? sum(v) : v]))
  return name === 'deadline' ? { ...asked, why: 'yes' } : asked
}

/** Asks the rules. @throws ExplainInputError naming the input */
export function ask(rules: Rules, name: CalculatorName, inputs: Inputs): Explained<unknown> {
  const days = { work: rules.calendar, schools: rules.emptySchoolCalendar }
  return rules.explain(calculators[name].kind, plain(name, inputs), { book: rules.book, days })
}
