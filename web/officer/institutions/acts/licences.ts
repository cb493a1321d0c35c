import { z } from 'zod'
import { word } from '../../../catalogue/codes/codes.ts'
import { date } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import type { FieldSpec, Values } from '../../../parts/desk/form/field.ts'
import type { Record } from '../InstitutionPage.tsx'
import {
  type Act,
  because,
  changed,
  day,
  form,
  onField,
  optionsOf,
  reason,
  reasonField,
  scopeFields,
  some,
  text,
  when,
} from './act.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const KINDS = ['EDUCATION', 'INDUSTRY', 'JOINT'] as const
const permission = 'institutions.manage'

const shape = {
  number: text(40, 4),
  kind: z.enum(KINDS),
  issuer: text(100),
  from: day,
  until: day,
  classes: some,
  stages: some,
  channels: some,
  remarks: z.string().max(500).optional(),
}

const fieldsUnder = (under: 'licence/' | 'change/'): FieldSpec[] => [
  {
    name: `${under}number`,
    label: t('licenceNumber'),
    kind: 'text',
    maxLength: 40,
    hint: t('licenceNumberHint'),
  },
  { name: `${under}kind`, label: t('licenceKind'), kind: 'select', options: optionsOf(KINDS) },
  { name: `${under}issuer`, label: t('issuer'), kind: 'text', maxLength: 100 },
  { name: `${under}from`, label: t('licenceFrom'), kind: 'date' },
  { name: `${under}until`, label: t('licenceUntil'), kind: 'date' },
  ...scopeFields(under),
  { name: `${under}remarks`, label: t('remarks'), kind: 'area', maxLength: 500, rows: 2, optional: true },
]

const licence = (record: Record, id: string) => record.licences.find(l => String(l.id) === id)

function facts(record: Record, id: string): Values {
  const { id: _, status: __, remarks, ...rest } = licence(record, id) ?? { id: 0, status: '', remarks: null }
  return { ...rest, ...(remarks ? { remarks } : {}) }
}

const members = (states: readonly string[]) => (record: Record) =>
  record.licences
    .filter(l => states.includes(l.status))
    .map(l => ({
      id: String(l.id),
      label: l.number,
      note: `${word(l.status)} · ${t('validUntil', { until: date(l.until) })}`,
    }))

/** Acts on licences. */
export const licenceActs: readonly Act[] = [
  {
    kind: 'ISSUE_LICENCE',
    permission,
    op: 'POST /api/v1/institutions/{id}/licences',
    schema: form({ licence: z.object(shape), ...when }),
    initial: r => ({
      licence: {
        kind: r.classes.includes('SUBJECT') ? 'EDUCATION' : 'INDUSTRY',
        classes: r.classes,
        stages: r.stages,
        channels: r.channels,
      },
    }),
    fields: () => [...fieldsUnder('licence/'), onField(), reasonField(true)],
  },
  {
    kind: 'RENEW_LICENCE',
    permission,
    op: 'POST /api/v1/institutions/{id}/licences/{licenceId}/renewal',
    members: members(['VALID', 'EXPIRED']),
    member: 'licenceId',
    schema: form({ until: day, on: day.optional(), reason: reason.optional() }),
    fields: () => [{ name: 'until', label: t('newUntil'), kind: 'date' }, onField(), reasonField(true)],
  },
  {
    kind: 'AMEND_LICENCE',
    permission,
    op: 'POST /api/v1/institutions/{id}/licences/{licenceId}/amendment',
    members: members(['VALID']),
    member: 'licenceId',
    schema: form({ change: z.object(shape), ...because }),
    initial: (r, id) => ({ change: facts(r, id) }),
    body: ({ change, ...rest }, r, id) => ({
      ...rest,
      change: changed({ remarks: null, ...(change as Values) }, facts(r, id)),
    }),
    fields: () => [...fieldsUnder('change/'), onField(), reasonField()],
  },
]
