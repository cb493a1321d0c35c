import { type Step, step, text } from '../trace.ts'
import type { IdentifierCheck } from './check.ts'

const STANDARDS: Readonly<Record<string, string>> = {
  uscc: 'GB 32100-2015、GB 11714',
  'resident-id': 'GB 11643-1999',
  licence: '教发厅〔2008〕2号',
  region: 'GB/T 2260',
}

/** The check of an identifier as steps; technical standards stand in the sentence, they are no parameters. */
export function identifierTrace(kind: string, check: IdentifierCheck): readonly Step[] {
  const standard = STANDARDS[kind]
  const by = standard ? text(`（${standard}）`, ` (${standard})`) : text('', '')
  const label = text('号码校验', 'Check of the identifier')
  if (check.valid) return [step(label, text(`符合规则${by.zh}`, `follows the rules${by.en}`), { kind }, true)]
  return check.problems.map(problem =>
    step(
      label,
      text(`${problem.says.zh}${by.zh}`, `${problem.says.en}${by.en}`),
      { kind, severity: problem.severity },
      problem.code,
    ),
  )
}
