import { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import type { Values } from '../../../parts/desk/form/field.ts'
import type { Record } from '../InstitutionPage.tsx'
import { LEGAL_FORMS, usccField, usccNoteField } from '../uscc/fields.ts'
import { type Act, changed, cleared, form, reason, reasonField, scopeFields, some, text } from './act.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const EMPTIED = ['shortName', 'uscc', 'usccNote'] as const

const facts = (r: Record): Values => {
  const { name, shortName, uscc, usccNote, legalForm, classes, stages, channels, address } = r
  const all = { name, shortName, uscc, usccNote, legalForm, classes, stages, channels, address }
  return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== null))
}

/** Facts that were recorded wrongly or have changed: asked for here, approved by somebody else. */
export const correctAct: Act = {
  kind: 'CORRECT',
  permission: 'institutions.manage',
  op: 'POST /api/v1/institutions/{id}/corrections',
  schema: form({
    name: text(120),
    shortName: text(60).optional(),
    uscc: text(18, 18).optional(),
    usccNote: text(500, 4).optional(),
    legalForm: z.enum(LEGAL_FORMS),
    classes: some,
    stages: some,
    channels: some,
    address: text(200),
    reason,
  }),
  initial: facts,
  body: ({ reason: why, ...after }, r) => ({
    change: changed({ ...after, ...cleared(after, EMPTIED) }, facts(r)),
    reason: why,
  }),
  fields: () => [
    { name: 'name', label: t('name'), kind: 'text', maxLength: 120 },
    { name: 'shortName', label: t('shortName'), kind: 'text', maxLength: 60, optional: true },
    usccField(),
    usccNoteField(),
    {
      name: 'legalForm',
      label: t('legalForm'),
      kind: 'select',
      options: LEGAL_FORMS.map(f => ({ value: f, label: t(f) })),
    },
    ...scopeFields(''),
    { name: 'address', label: t('address'), kind: 'text', maxLength: 200 },
    reasonField(),
  ],
}
