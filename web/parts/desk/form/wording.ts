import type { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import zh from '../zh.ts'
import type { FieldSpec } from './field.ts'

const t = messages(zh, () => import('../en.ts'))

/** A limit of zod as a number or a date, for people. */
const limit = (value: unknown) => String(value)

function size(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, least: boolean): string {
  const n = limit('minimum' in issue ? issue.minimum : issue.maximum)
  if (issue.origin === 'string') return least ? t('textShort', { n }) : t('textLong', { n })
  if (issue.origin === 'array' || issue.origin === 'set')
    return least ? t('fewChosen', { n }) : t('manyChosen', { n })
  return least ? t('numberSmall', { n }) : t('numberBig', { n })
}

/** What is wrong with a value, in words for the person who filled it in. Messages written in the schema are kept. */
export function wordingOf(issue: z.core.$ZodIssue, value: unknown, field: FieldSpec | undefined): string {
  if (field?.kind === 'check' && value !== true) return t('tick')
  const empty = value === undefined || value === '' || value === null
  const picks = field && ['select', 'multi', 'choice', 'region', 'date', 'days', 'time'].includes(field.kind)
  if (empty && issue.code !== 'custom') return t(picks ? 'chooseFirst' : 'fillIn')
  if (issue.code === 'too_small') return size(issue, true)
  if (issue.code === 'too_big') return size(issue, false)
  if (issue.code === 'invalid_format' && issue.format !== 'regex') return t('wrongForm')
  return issue.message
}
