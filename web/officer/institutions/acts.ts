import { z } from 'zod'
import type { ActOp } from '../../api/call.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import type { FieldSpec, Values } from '../../parts/desk/form/field.ts'
import type { Record } from './InstitutionPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Something that an officer does with a record: the form and where it goes. */
export interface Act {
  /** Kind of the action in the log; it is offered when the record's `possible` names it. */
  kind: string
  permission: string
  danger?: boolean
  op: ActOp
  path?: (values: Values) => { [name: string]: number }
  fields: (record: Record) => FieldSpec[]
  schema: z.ZodType<Values>
  /** The body out of the values; the values themselves without it. */
  body?: (values: Values) => Values
  /** Further condition beyond the state. */
  when?: (record: Record) => boolean
}

const day = z.iso.date()
const reason = z.string().min(2).max(2000)
const text = (max: number) => z.string().min(2).max(max)
const because = { on: day.optional(), reason }
const form = <S extends z.ZodRawShape>(shape: S) => z.object(shape) as unknown as z.ZodType<Values>

const onField = (): FieldSpec => ({
  name: 'on',
  label: t('on'),
  kind: 'date',
  optional: true,
  hint: t('onHint'),
})
const reasonField = (): FieldSpec => ({
  name: 'reason',
  label: t('reason'),
  kind: 'area',
  maxLength: 2000,
  rows: 3,
})
const documentField = (optional = false): FieldSpec => ({
  name: 'document',
  label: t('decisionDocument'),
  kind: 'text',
  maxLength: 100,
  hint: t('documentHint'),
  ...(optional ? { optional } : {}),
})
const untilField = (): FieldSpec => ({ name: 'until', label: t('until'), kind: 'date', optional: true })

/** A change of state that needs a reason, and perhaps a document. */
const state = (kind: string, op: ActOp, document: 'none' | 'optional' | 'needed', danger = false): Act => ({
  kind,
  permission: 'institutions.manage',
  danger,
  op,
  schema: form({
    ...(document === 'none' ? {} : { document: document === 'needed' ? text(100) : text(100).optional() }),
    ...because,
  }),
  fields: () => [
    ...(document === 'none' ? [] : [documentField(document === 'optional')]),
    onField(),
    reasonField(),
  ],
})

const LISTS = ['WHITE', 'BLACK', 'EXPOSED'] as const
const LEVELS = ['HARD', 'SOFT', 'WARNING'] as const
const SCOPES = ['SALES', 'ENROLMENT', 'TEACHING', 'PAYOUT', 'FILING', 'LICENSING', 'ALL'] as const

/** What an officer can do with a record, in the order of the menu. */
export const acts: readonly Act[] = [
  {
    kind: 'PLACE_HOLD',
    permission: 'institutions.hold',
    danger: true,
    op: 'POST /api/v1/institutions/{id}/holds',
    schema: form({
      level: z.enum(LEVELS),
      scopes: z.array(z.enum(SCOPES)).min(1),
      basis: text(200),
      reason,
      shown: z.boolean().optional(),
      until: day.optional(),
    }),
    fields: () => [
      {
        name: 'level',
        label: t('level'),
        kind: 'choice',
        options: LEVELS.map(v => ({ value: v, label: t(v) })),
      },
      {
        name: 'scopes',
        label: t('holdScopes'),
        kind: 'multi',
        options: SCOPES.map(v => ({ value: v, label: word(v) })),
      },
      { name: 'basis', label: t('basis'), kind: 'text', maxLength: 200 },
      untilField(),
      { name: 'shown', label: t('shownToPublic'), kind: 'check' },
      reasonField(),
    ],
  },
  {
    kind: 'LIFT_HOLD',
    permission: 'institutions.hold',
    op: 'POST /api/v1/institutions/{id}/holds/{holdId}/lift',
    when: i => i.holds.some(h => h.liftedOn === null),
    path: v => ({ holdId: Number(v.holdId) }),
    body: ({ holdId: _, ...rest }) => rest,
    schema: form({ holdId: z.string(), ...because }),
    fields: i => [
      {
        name: 'holdId',
        label: t('holds'),
        kind: 'choice',
        options: i.holds
          .filter(h => h.liftedOn === null)
          .map(h => ({ value: String(h.id), label: h.reason, note: h.basis })),
      },
      reasonField(),
    ],
  },
  {
    kind: 'SUSPEND',
    permission: 'institutions.manage',
    danger: true,
    op: 'POST /api/v1/institutions/{id}/suspension',
    schema: form({ document: text(100), until: day.optional(), ...because }),
    fields: () => [documentField(), untilField(), onField(), reasonField()],
  },
  state('RESUME', 'POST /api/v1/institutions/{id}/resumption', 'optional'),
  {
    kind: 'RENEW_LICENCE',
    permission: 'institutions.manage',
    op: 'POST /api/v1/institutions/{id}/licences/{licenceId}/renewal',
    when: i => i.licences.length > 0,
    path: v => ({ licenceId: Number(v.licenceId) }),
    body: ({ licenceId: _, ...rest }) => rest,
    schema: form({ licenceId: z.string(), until: day, reason: reason.optional() }),
    fields: i => [
      {
        name: 'licenceId',
        label: t('licences'),
        kind: 'choice',
        options: i.licences.map(l => ({ value: String(l.id), label: l.number, note: word(l.status) })),
      },
      { name: 'until', label: t('licenceUntil'), kind: 'date' },
      { ...reasonField(), optional: true },
    ],
  },
  {
    kind: 'CHECK',
    permission: 'institutions.manage',
    op: 'POST /api/v1/institutions/{id}/checks',
    schema: form({ result: z.enum(['PASSED', 'PROBLEMS']), on: day.optional(), reason: reason.optional() }),
    fields: () => [
      {
        name: 'result',
        label: t('result'),
        kind: 'choice',
        options: (['PASSED', 'PROBLEMS'] as const).map(v => ({ value: v, label: t(v) })),
      },
      onField(),
      { ...reasonField(), optional: true },
    ],
  },
  {
    kind: 'LIST',
    permission: 'institutions.manage',
    op: 'POST /api/v1/institutions/{id}/lists',
    schema: form({ list: z.enum(LISTS), basis: text(200), until: day.optional(), ...because }),
    fields: () => [
      {
        name: 'list',
        label: t('list'),
        kind: 'choice',
        options: LISTS.map(v => ({ value: v, label: word(v) })),
      },
      { name: 'basis', label: t('basis'), kind: 'text', maxLength: 200 },
      untilField(),
      reasonField(),
    ],
  },
  {
    kind: 'UNLIST',
    permission: 'institutions.manage',
    op: 'POST /api/v1/institutions/{id}/lists/removal',
    when: i => i.lists.length > 0,
    schema: form({ list: z.enum(LISTS), ...because }),
    fields: i => [
      {
        name: 'list',
        label: t('list'),
        kind: 'choice',
        options: i.lists.map(l => ({ value: l.list, label: word(l.list) })),
      },
      reasonField(),
    ],
  },
  {
    kind: 'CORRECT',
    permission: 'institutions.manage',
    op: 'POST /api/v1/institutions/{id}/corrections',
    body: ({ reason: why, ...change }) => ({ change, reason: why }),
    schema: form({
      name: text(120).optional(),
      uscc: z.string().length(18).optional(),
      classes: z
        .array(z.enum(CLASSES as ['OTHER']))
        .min(1)
        .optional(),
      address: text(200).optional(),
      reason,
    }),
    fields: () => [
      { name: 'name', label: t('name'), kind: 'text', maxLength: 120, optional: true },
      { name: 'uscc', label: t('uscc'), kind: 'text', maxLength: 18, optional: true },
      {
        name: 'classes',
        label: t('class'),
        kind: 'multi',
        optional: true,
        options: CLASSES.map(v => ({ value: v, label: word(v) })),
      },
      { name: 'address', label: t('address'), kind: 'text', maxLength: 200, optional: true },
      reasonField(),
    ],
  },
  state('REVOKE', 'POST /api/v1/institutions/{id}/revocation', 'needed', true),
  state('REINSTATE', 'POST /api/v1/institutions/{id}/reinstatement', 'needed'),
  state('DEACTIVATE', 'POST /api/v1/institutions/{id}/deactivation', 'none'),
  state('ACTIVATE', 'POST /api/v1/institutions/{id}/activation', 'none'),
  state('CLOSE', 'POST /api/v1/institutions/{id}/closure', 'optional', true),
  state('REOPEN', 'POST /api/v1/institutions/{id}/reopening', 'none'),
]
