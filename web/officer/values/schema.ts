import { z } from 'zod'
import type { ParameterLayer } from '../../../rules/index.ts'
import { checkProposal } from '../../../rules/proposal.ts'
import { CHANNELS, CLASSES, STAGES } from '../../catalogue/codes/codes.ts'
import { say } from '../../i18n/language.ts'

export const Chosen = z.object({ parameter: z.string().min(1) })

const TEXT_MAX = 500
const ARTICLE_MAX = 100
const UNKNOWN_MAX = 300
export const limits = { TEXT_MAX, ARTICLE_MAX, UNKNOWN_MAX }

const codes = <T extends string>(known: readonly T[]) => z.array(z.enum(known as [T, ...T[]])).optional()
const Scope = z
  .object({
    class: codes(CLASSES),
    stage: codes(STAGES),
    channel: codes(CHANNELS),
    district: z.array(z.string()).optional(),
  })
  .default({})

/** A value of a form: of whatever shape its unit asks; the rules check it. */
export type Typed = number | boolean | string | string[]

const Base = z.object({
  region: z.string().regex(/^\d{6}$/),
  kind: z.enum(['some', 'none']),
  scope: Scope,
  from: z.iso.date(),
  until: z.iso.date().optional(),
  value: z.custom<Typed>(() => true).optional(),
  unknown: z.string().trim().min(2).max(UNKNOWN_MAX).optional(),
  soft: z.boolean().default(false),
  document: z.string().min(2),
  article: z.string().trim().min(1).max(ARTICLE_MAX).optional(),
  note: z.string().trim().min(1).max(TEXT_MAX).optional(),
  reason: z.string().trim().min(2).max(TEXT_MAX),
})
type Filled = z.output<typeof Base>

/** The scope without empty choices. */
const chosen = (scope: Filled['scope']) =>
  Object.fromEntries(Object.entries(scope).filter(([, list]) => list && list.length > 0))

/** What is sent: members as the API takes them. */
export function bodyOf(parameter: string, { kind, scope, value, unknown, ...v }: Filled) {
  return { ...v, parameter, scope: chosen(scope), ...(kind === 'some' ? { value } : { unknown }) }
}

/** The same as a row of the rule files, for the check. */
const rowOf = ({ kind, scope, value, unknown, from, until, soft, article, document }: Filled) => ({
  from,
  document,
  confidence: 'V',
  ...(until && { until }),
  ...(Object.keys(chosen(scope)).length > 0 && { scope: chosen(scope) }),
  ...(kind === 'some' ? { value } : { unknown: { zh: unknown, en: unknown } }),
  ...(soft && { soft: true }),
  ...(article && { article }),
})

/**
 * The form of a proposal, checked by the rules as the server checks it: form and unit, document, what a region may do,
 * dates.
 * @param names names of the fields of the value: a problem without a field of its own stands at the first
 */
export const proposalSchema = (
  layers: readonly ParameterLayer[],
  parameter: string,
  names: readonly string[],
) =>
  Base.superRefine((v, ctx) => {
    const missing = v.kind === 'none' ? v.unknown === undefined : v.value === undefined
    const first = v.kind === 'none' ? 'unknown' : (names[0] ?? 'value')
    const found = checkProposal(layers, v.region, parameter, rowOf(v)).problems
    for (const { path, says } of found) {
      const name = path.join('/')
      const place =
        name === '' || (path[0] === 'value' && !names.includes(name) && path.length === 1) ? first : name
      const row = path[0] === 'value' && typeof path[1] === 'number' ? path.join('/') : place
      ctx.addIssue({ code: 'custom', path: row.split('/'), message: say(says) })
    }
    if (missing && found.length === 0) ctx.addIssue({ code: 'custom', path: first.split('/'), message: '' })
  })
