import { z } from 'zod'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import type { Option } from '../../parts/light/Field.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A role with its bounds, as the form takes it. */
export const Office = z.object({
  role: z.string().min(1),
  region: z.string().regex(/^\d{6}$/),
  classes: z
    .array(z.string())
    .optional()
    .transform(c => (c?.length ? c : undefined)),
  validTo: z.iso.date().optional(),
})

export const officeFields = (roles: readonly Option[], home: string): FieldSpec[] => [
  { name: 'role', kind: 'select', label: t('role'), options: roles },
  { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
  {
    name: 'classes',
    kind: 'multi',
    label: t('classes'),
    hint: t('classesHint'),
    optional: true,
    options: CLASSES.map(c => ({ value: c, label: word(c) })),
  },
  { name: 'validTo', kind: 'date', label: t('validTo'), optional: true },
]
