import { createElement } from 'react'
import { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import type { Values } from '../../../parts/desk/form/field.ts'
import type { Record } from '../InstitutionPage.tsx'
import { type Act, because, form, onField, reasonField, text, when } from './act.ts'
import { type Sponsor, SponsorRows } from './SponsorRows.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'institutions.manage'
const ROLES = ['PRINCIPAL', 'LEGAL_REPRESENTATIVE', 'SPONSOR', 'SAFETY', 'CONTACT'] as const
const WHOLE_BP = 10_000

const sponsor = z
  .object({
    kind: z.enum(['ORGANISATION', 'PERSON']),
    name: z.string().trim().max(120).optional(),
    uscc: z
      .string()
      .trim()
      .regex(/^[0-9A-HJ-NP-RTUWXYa-hj-np-rtuwxy]{18}$/, { error: () => t('usccWrong') })
      .optional(),
    personId: z.number().optional(),
    shareBp: z.int().min(0).max(WHOLE_BP).optional(),
  })
  .superRefine((s, ctx) => {
    if (s.kind === 'ORGANISATION' && !s.name)
      ctx.addIssue({ code: 'custom', path: ['name'], message: t('nameMissing') })
    if (s.kind === 'PERSON' && !s.personId)
      ctx.addIssue({ code: 'custom', path: ['personId'], message: t('personMissing') })
  })
const sponsors = z
  .array(sponsor)
  .min(1)
  .max(20)
  .refine(list => list.reduce((sum, s) => sum + (s.shareBp ?? 0), 0) <= WHOLE_BP, {
    error: () => t('sharesTooLarge'),
  })

/** Those in office in the role of sponsors: natural persons can be named only when they are on record. */
const natural = (record: Record) => record.people.filter(p => p.role === 'SPONSOR' && p.until === null)

const current = (record: Record): Sponsor[] =>
  record.sponsors
    .filter(s => s.until === null)
    .map(s => ({
      kind: s.kind,
      ...(s.kind === 'ORGANISATION' ? { name: s.name } : {}),
      ...(s.uscc ? { uscc: s.uscc } : {}),
      ...(s.personId ? { personId: s.personId } : {}),
      ...(s.shareBp === null ? {} : { shareBp: s.shareBp }),
    }))

/** Acts on sponsors and people. */
export const peopleActs: readonly Act[] = [
  {
    kind: 'APPOINT',
    permission,
    personal: true,
    op: 'POST /api/v1/institutions/{id}/people',
    schema: form({
      role: z.enum(ROLES),
      name: text(40),
      phone: z
        .string()
        .regex(/^1[3-9]\d{9}$/, { error: () => t('phoneWrong') })
        .optional(),
      document: z
        .string()
        .regex(/^[0-9A-Za-z]{6,20}$/, { error: () => t('documentWrong') })
        .optional(),
      ...when,
    }),
    fields: () => [
      {
        name: 'role',
        label: t('role'),
        kind: 'select',
        options: ROLES.map(r => ({ value: r, label: t(r) })),
      },
      { name: 'name', label: t('personName'), kind: 'text', maxLength: 40 },
      { name: 'phone', label: t('phone'), kind: 'text', inputMode: 'tel', maxLength: 11, optional: true },
      {
        name: 'document',
        label: t('personDocument'),
        kind: 'text',
        maxLength: 20,
        optional: true,
        hint: t('sealedHint'),
      },
      onField(),
      reasonField(true),
    ],
  },
  {
    kind: 'DEPART',
    permission,
    op: 'POST /api/v1/institutions/{id}/people/{personId}/departure',
    members: r =>
      r.people
        .filter(p => p.until === null)
        .map(p => ({ id: String(p.id), label: p.nameMasked, note: t(p.role) })),
    member: 'personId',
    schema: form(because),
    fields: () => [onField(), reasonField()],
  },
  {
    kind: 'SET_SPONSORS',
    permission,
    op: 'POST /api/v1/institutions/{id}/sponsors',
    schema: form({ sponsors, ...when }),
    initial: r => {
      const now = current(r)
      return { sponsors: now.length ? now : [{ kind: 'ORGANISATION' }] }
    },
    body: v => ({ ...v, sponsors: (v.sponsors as Sponsor[]).map(s => ownMembers(s)) }),
    fields: r => [
      {
        name: 'sponsors',
        label: t('sponsors'),
        kind: 'custom',
        wide: true,
        render: control => createElement(SponsorRows, { control, people: natural(r) }),
      },
      onField(),
      reasonField(true),
    ],
  },
]

/** What belongs to the kind that was chosen in the end. */
const ownMembers = ({ kind, name, uscc, personId, shareBp }: Sponsor): Values => ({
  kind,
  ...(kind === 'ORGANISATION' ? { name, ...(uscc ? { uscc: uscc.toUpperCase() } : {}) } : { personId }),
  ...(shareBp === undefined ? {} : { shareBp }),
})
