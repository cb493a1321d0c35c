import { ExplainInputError, explain, explainKinds } from '../../../rules/index.ts'
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
        lines: [...trace.flatMap(stepLines), '', answer(value)],
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

const answer = (value: unknown) => `结果 result: ${JSON.stringify(value)}`
