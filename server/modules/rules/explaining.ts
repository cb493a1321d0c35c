import {
  ExplainInputError,
  emptySchoolCalendar,
  explain,
  explainKinds,
  type Inputs,
} from '../../../rules/index.ts'
import { stages } from '../../../rules/parameter.ts'
import { procedureClocks } from '../../../rules/regional.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { schoolCalendarFor, workCalendarFor } from '../regions/index.ts'
import { lawOf } from './current.ts'
import { problems } from './problems.ts'

/** The questions that can be asked, with their inputs. */
export const kinds = () =>
  Object.entries(explainKinds).map(([kind, { zh, en, inputs }]) => ({
    kind,
    zh,
    en,
    inputs: inputs.map(({ name, zh, en, example, otherwise }) => ({
      name,
      zh,
      en,
      example,
      otherwise: otherwise ?? null,
      required: otherwise === undefined,
    })),
  }))

const DATE = /\d{4}-\d{2}-\d{2}/g
const NATION = '000000'
/** Years before and after the dates of a question whose calendars its answer may need. */
const YEARS_BEFORE = 1
const YEARS_AFTER = 3
const YEARS_MAX = 15

const yearOf = (date: string) => Number(date.slice(0, 4))

/** The years around the dates that were typed, today where there is none. */
function rangeOf(inputs: Inputs, today: string) {
  const years = Object.values(inputs).flatMap(v => (v.match(DATE) ?? []).map(yearOf))
  const known = years.length > 0 ? years : [Number(today.slice(0, 4))]
  const first = Math.min(...known) - YEARS_BEFORE
  const last = Math.min(Math.max(...known) + YEARS_AFTER, first + YEARS_MAX)
  const day = (year: number, rest: string) => `${String(year).padStart(4, '0')}-${rest}`
  return { from: day(first, '01-01'), to: day(last, '12-31') }
}

async function daysFor(tx: Tx, inputs: Inputs) {
  const region = /^\d{6}$/.test(inputs.region ?? '') ? inputs.region! : NATION
  const range = rangeOf(inputs, tx.clock.today())
  const { work } = await workCalendarFor(tx, region, range)
  const stage = stages.find(s => s === inputs.stage?.toUpperCase())
  const schools = stage ? await schoolCalendarFor(tx, region, stage, range) : emptySchoolCalendar
  return { work, schools }
}

/**
 * Answers a question with value and steps, by the law as regions published it and the calendars that are entered.
 * @throws Refusal rules.cannot-explain naming the input that is wrong
 */
export async function answer(tx: Tx, kind: string, inputs: Inputs) {
  const ground = { book: await lawOf(tx), days: await daysFor(tx, inputs), clocks: procedureClocks }
  try {
    const { value, trace } = explain(kind, inputs, ground)
    return { kind, value, trace: [...trace] }
  } catch (error) {
    if (!(error instanceof ExplainInputError)) throw error
    return refuse(problems.cannotExplain, {
      detail: error.says,
      fields: [{ pointer: `/query/${error.input}`, message: error.says }],
    })
  }
}
