import { z } from 'zod'
import { messages } from '../../i18n/messages.ts'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What every freeze says: ground, reason, last day. */
export const basisShape = {
  basis: z.string().trim().min(2).max(200),
  reason: z.string().trim().min(2).max(500),
  until: z.iso.date().optional(),
}

export const basisFields = (): FieldSpec[] => [
  { name: 'basis', label: t('basis'), kind: 'text', maxLength: 200, hint: t('basisHint'), wide: true },
  { name: 'reason', label: t('reason'), kind: 'area', maxLength: 500, rows: 3, hint: t('reasonHint') },
  { name: 'until', label: t('until'), kind: 'date', optional: true, hint: t('untilHint') },
]
