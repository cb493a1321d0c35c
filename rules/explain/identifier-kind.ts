import { identifierTrace } from '../identifiers/trace.ts'
import { identifierChecks } from '../identifiers.ts'
import { type InputSpec, readInputs } from './inputs.ts'
import type { Kind } from './kind.ts'

const KINDS = Object.keys(identifierChecks)

const identifierInputs: readonly InputSpec[] = [
  { name: 'kind', zh: `种类：${KINDS.join('、')}`, en: `kind: ${KINDS.join(', ')}`, example: 'uscc' },
  { name: 'value', zh: '号码', en: 'the identifier', example: '91410105MA00XX015M' },
]

/** Whether an identifier is well formed, and what it tells. */
export const identifierKind: Kind = {
  zh: '证照号码校验',
  en: 'Check of an identifier',
  inputs: identifierInputs,
  answer(_, inputs) {
    const read = readInputs(identifierInputs, inputs)
    const kind = read.word('kind', KINDS)
    const value = identifierChecks[kind]?.(read.text('value'))
    return { value, trace: value ? identifierTrace(kind, value) : [] }
  },
}
