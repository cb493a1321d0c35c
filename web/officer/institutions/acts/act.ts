import { z } from 'zod'
import type { ActOp } from '../../../api/call.ts'
import { CHANNELS, CLASSES, STAGES, word } from '../../../catalogue/codes/codes.ts'
import { messages } from '../../../i18n/messages.ts'
import type { FieldSpec, Values } from '../../../parts/desk/form/field.ts'
import type { Record } from '../InstitutionPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A licence, site, person … to which an act is done. */
export interface Member {
  id: string
  label: string
  note?: string
}

/** Something that an officer does with a record: the form and where it goes. */
export interface Act {
  /** Kind of the action in the log; it is offered when the record's `possible` names it. */
  kind: string
  permission: string
  danger?: boolean
  op: ActOp
  /** Those to whom it can be done; without any it is not offered. */
  members?: (record: Record) => Member[]
  /** Name of the path parameter that takes the member; without it the member is only known to `body`. */
  member?: string
  fields: (record: Record, member: string) => FieldSpec[]
  schema: z.ZodType<Values>
  /** What stands on record, to be changed in the form. */
  initial?: (record: Record, member: string) => Values
  /** The body out of the values; the values themselves without it. */
  body?: (values: Values, record: Record, member: string) => Values
  /** Further condition beyond the state. */
  when?: (record: Record) => boolean
  /** Holds identity numbers, therefore never kept as a draft. */
  personal?: boolean
}

export const day = z.iso.date()
export const reason = z.string().trim().min(2).max(2000)
export const text = (max: number, min = 2) => z.string().trim().min(min).max(max)
export const because = { on: day.optional(), reason }
export const when = { on: day.optional(), reason: reason.optional() }
export const some = z.array(z.string()).min(1)
export const form = <S extends z.ZodRawShape>(shape: S) => z.object(shape) as unknown as z.ZodType<Values>

export const onField = (): FieldSpec => ({
  name: 'on',
  label: t('on'),
  kind: 'date',
  optional: true,
  hint: t('onHint'),
})
export const reasonField = (optional = false): FieldSpec => ({
  name: 'reason',
  label: t('reason'),
  kind: 'area',
  maxLength: 2000,
  rows: 3,
  ...(optional ? { optional } : {}),
})
export const documentField = (optional = false): FieldSpec => ({
  name: 'document',
  label: t('decisionDocument'),
  kind: 'text',
  maxLength: 100,
  hint: t('documentHint'),
  ...(optional ? { optional } : {}),
})
export const untilField = (): FieldSpec => ({
  name: 'until',
  label: t('until'),
  kind: 'date',
  optional: true,
})

/** Options out of codes that have a word. */
export const optionsOf = <C extends Parameters<typeof word>[0]>(codes: readonly C[]) =>
  codes.map(value => ({ value, label: word(value) }))

/** What a licence or a record is for: classes, stages, channels. */
export const scopeFields = (under: string): FieldSpec[] => [
  { name: `${under}classes`, label: t('classes'), kind: 'multi', options: optionsOf(CLASSES) },
  { name: `${under}stages`, label: t('stages'), kind: 'multi', options: optionsOf(STAGES) },
  { name: `${under}channels`, label: t('channels'), kind: 'multi', options: optionsOf(CHANNELS) },
]

/** Only those members of the form that differ from the record: a change says nothing of the rest. */
export function changed(after: Values, before: Values): Values {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value ?? null) !== JSON.stringify(before[key] ?? null)
  return Object.fromEntries(Object.entries(after).filter(differs))
}

/** Members without a value are told as null: they are cleared. */
export const cleared = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map(name => [name, values[name] ?? null]))
