import { createElement } from 'react'
import { checkUscc } from '../../../../rules/identifiers.ts'
import { messages } from '../../../i18n/messages.ts'
import type { FieldSpec, Values } from '../../../parts/desk/form/field.ts'
import { UsccField } from './UsccField.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export const LEGAL_FORMS = [
  'ENTERPRISE',
  'NON_ENTERPRISE',
  'INDIVIDUAL',
  'PUBLIC_INSTITUTION',
  'SOCIAL_ORGANISATION',
  'OTHER',
] as const

/** Is the code one that may stand only with an explanation? */
export const needsNote = (uscc: unknown): boolean => {
  if (typeof uscc !== 'string' || !uscc) return false
  const check = checkUscc(uscc)
  return !check.valid && check.acceptable
}

/** The credit code, read and checked while it is typed. */
export const usccField = (): FieldSpec => ({
  name: 'uscc',
  label: t('uscc'),
  kind: 'custom',
  optional: true,
  render: control => createElement(UsccField, { control }),
})

/** Why a code whose check digit fails is right all the same; asked for only then. */
export const usccNoteField = (): FieldSpec => ({
  name: 'usccNote',
  label: t('note'),
  kind: 'text',
  maxLength: 500,
  hint: t('noteHint'),
  when: (values: Values) => needsNote(values.uscc),
})

/** A code that needs a note has one. For `superRefine` of a form's schema. */
export const noteMissing = (values: { uscc?: string | undefined; usccNote?: string | undefined }) =>
  needsNote(values.uscc) && !values.usccNote
