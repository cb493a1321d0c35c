import type { ClockDay, DayMark } from '../../../rules/clocks/index.ts'
import { type DayKind, ExplainInputError, explain, explainKinds } from '../../../rules/index.ts'
import { procedureClocks, rules, shippedCalendar } from '../../../rules/regional.ts'
import { emptySchoolCalendar } from '../../../rules/school-calendar.ts'
import type { Citation, Step } from '../../../rules/trace.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: ['', 'KIND --NAME VALUE …', 'KIND --help'],
  anyOption: true,
  help: ({ positionals: [kind] }) => (kind ? inputsOf(kind) : kinds()),
  run: async c => {
    const [kind, ...rest] = c.positionals
    if (!kind) return { ok: true, data: { kinds: Object.keys(explainKinds) }, lines: kinds() }
    if (rest.length > 0)
      throw new UsageError(`多余的参数 ${rest.join(' ')}。`, `Too many arguments: ${rest.join(' ')}.`)
    const days = { work: shippedCalendar, schools: emptySchoolCalendar }
    const ground = { book: rules, days, clocks: procedureClocks }
    try {
      const { value, trace } = explain(kind, c.inputs, ground)
      return {
        ok: true,
        data: { kind, value, trace },
        lines: [...trace.flatMap(stepLines), ...dayLines(value), '', answer(value)],
      }
    } catch (error) {
      if (error instanceof ExplainInputError) throw new UsageError(`${error.says.zh}。`, `${error.says.en}.`)
      throw error
    }
  },
}

const kinds = () =>
  Object.entries(explainKinds).map(([name, kind]) => `  ${name.padEnd(14)}${kind.zh} · ${kind.en}`)

function inputsOf(name: string): string[] {
  const kind = Object.hasOwn(explainKinds, name) ? explainKinds[name] : undefined
  if (!kind) return kinds()
  return [
    `${name}: ${kind.zh} · ${kind.en}`,
    ...kind.inputs.map(input => {
      const need = input.otherwise === undefined ? '必填 required' : `${input.otherwise ?? '可省 optional'}`
      return `  --${input.name.padEnd(22)}${input.zh} · ${input.en} [${need}] ${input.example}`
    }),
  ]
}

function stepLines(step: Step, index: number): string[] {
  const lines = [`${index + 1}. ${step.says.zh}`, `   ${step.says.en}`]
  return step.citation ? [...lines, `   ${cite(step.citation)}`] : lines
}

function cite(c: Citation): string {
  const article = c.article ? ` ${c.article}` : ''
  return `〔${c.title.zh}${c.document === c.title.zh ? '' : ` ${c.document}`}${article}，自 ${c.from} 起〕${c.confidence}${c.draft ? ' 草案 draft' : ''}`
}

const KINDS: Readonly<Record<DayKind, string>> = {
  WORKDAY: '工作日 working day',
  MAKE_UP_WORKDAY: '调休上班日 make-up working day',
  STATUTORY_HOLIDAY: '法定休假日 statutory holiday',
  REST_DAY: '休息日 rest day',
}
const MARKS: Readonly<Record<DayMark, string>> = {
  COUNTED: '',
  REST: '',
  PAUSED: '不计入 does not count',
  MOVED: '顺延 moved',
}

interface WithDays {
  readonly days: readonly (Pick<ClockDay, 'date' | 'kind' | 'counted'> & { readonly mark?: DayMark })[]
}
const hasDays = (value: unknown): value is WithDays =>
  typeof value === 'object' && value !== null && 'days' in value && Array.isArray(value.days)

/** The days of a clock one by one, where they were asked for: what kind each is, and as which number it counts. */
function dayLines(value: unknown): string[] {
  if (!hasDays(value)) return []
  return value.days.map(({ date, kind, counted, mark }) => {
    const number = counted === null ? '–' : String(counted)
    return `   ${date} ${number.padStart(4)}  ${kind ? KINDS[kind] : ''} ${mark ? MARKS[mark] : ''}`.trimEnd()
  })
}

/** The answer on one line; days that are printed one by one are not repeated. */
const withoutDays = (value: unknown) => (hasDays(value) ? { ...value, days: undefined } : value)
const answer = (value: unknown) => `结果 result: ${JSON.stringify(withoutDays(value))}`
