import { z } from 'zod'
import { word, words } from '../../../catalogue/codes/codes.ts'
import { messages } from '../../../i18n/messages.ts'
import {
  type Act,
  because,
  cleared,
  day,
  form,
  onField,
  optionsOf,
  reason,
  reasonField,
  text,
  untilField,
  when,
} from './act.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LISTS = ['WHITE', 'BLACK', 'EXPOSED'] as const
const LEVELS = ['HARD', 'SOFT', 'WARNING'] as const
const SCOPES = ['SALES', 'ENROLMENT', 'TEACHING', 'PAYOUT', 'FILING', 'LICENSING', 'ALL'] as const
const MODES = ['BANK_CUSTODY', 'RISK_RESERVE', 'BOTH'] as const
const RESULTS = ['PASSED', 'PROBLEMS'] as const
const manage = 'institutions.manage'
const hold = 'institutions.hold'

/** Holds, which other parts of the platform obey. */
export const holdActs: readonly Act[] = [
  {
    kind: 'PLACE_HOLD',
    permission: hold,
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
        options: LEVELS.map(v => ({ value: v, label: t(v), note: t(`${v}_note`) })),
      },
      { name: 'scopes', label: t('holdScopes'), kind: 'multi', options: optionsOf(SCOPES) },
      { name: 'basis', label: t('basis'), kind: 'text', maxLength: 200, hint: t('basisHint') },
      untilField(),
      { name: 'shown', label: t('shownToPublic'), kind: 'check' },
      reasonField(),
    ],
  },
  {
    kind: 'LIFT_HOLD',
    permission: hold,
    op: 'POST /api/v1/institutions/{id}/holds/{holdId}/lift',
    members: i =>
      i.holds
        .filter(h => h.liftedOn === null)
        .map(h => ({ id: String(h.id), label: words(h.scopes), note: `${h.reason}（${h.basis}）` })),
    member: 'holdId',
    schema: form(because),
    fields: () => [reasonField()],
  },
]

/** Lists and checks. */
export const listActs: readonly Act[] = [
  {
    kind: 'CHECK',
    permission: manage,
    op: 'POST /api/v1/institutions/{id}/checks',
    schema: form({ result: z.enum(RESULTS), ...when }),
    fields: () => [
      {
        name: 'result',
        label: t('result'),
        kind: 'choice',
        options: RESULTS.map(v => ({ value: v, label: t(v) })),
      },
      onField(),
      reasonField(true),
    ],
  },
  {
    kind: 'LIST',
    permission: manage,
    op: 'POST /api/v1/institutions/{id}/lists',
    schema: form({ list: z.enum(LISTS), basis: text(200), until: day.optional(), ...because }),
    fields: i => [
      {
        name: 'list',
        label: t('list'),
        kind: 'choice',
        options: optionsOf(LISTS.filter(v => !i.lists.some(l => l.list === v))),
      },
      { name: 'basis', label: t('basis'), kind: 'text', maxLength: 200, hint: t('basisHint') },
      untilField(),
      reasonField(),
    ],
  },
  {
    kind: 'UNLIST',
    permission: manage,
    op: 'POST /api/v1/institutions/{id}/lists/removal',
    members: i => i.lists.map(l => ({ id: l.list, label: word(l.list), note: l.basis })),
    body: (v, _, list) => ({ ...v, list }),
    schema: form(because),
    fields: () => [onField(), reasonField()],
  },
]

/** How prepaid money is kept safe. */
export const custodyAct: Act = {
  kind: 'SET_CUSTODY',
  permission: manage,
  op: 'POST /api/v1/institutions/{id}/custody',
  schema: form({
    custody: z
      .object({
        mode: z.enum(MODES),
        bank: text(60).optional(),
        account: z
          .string()
          .regex(/^[0-9A-Za-z* -]{4,40}$/, { error: () => t('accountWrong') })
          .optional(),
        reserveFen: z.int().min(0).optional(),
      })
      .refine(c => c.mode === 'RISK_RESERVE' || c.bank, { error: () => t('bankMissing'), path: ['bank'] }),
    ...when,
  }),
  initial: r =>
    r.custody
      ? {
          custody: Object.fromEntries(
            Object.entries(r.custody).filter(([key, v]) => v !== null && key !== 'account'),
          ),
        }
      : {},
  body: ({ custody, ...rest }, r) => {
    const said = custody as { account?: string }
    return {
      ...rest,
      custody: {
        ...said,
        ...cleared(custody as object as Record<string, unknown>, ['bank', 'reserveFen']),
        account: said.account ?? r.custody?.account ?? null,
      },
    }
  },
  fields: r => [
    { name: 'custody/mode', label: t('custodyMode'), kind: 'choice', options: optionsOf(MODES) },
    { name: 'custody/bank', label: t('bank'), kind: 'text', maxLength: 60, optional: true },
    {
      name: 'custody/account',
      label: t('account'),
      kind: 'text',
      maxLength: 40,
      optional: true,
      hint: r.custody?.account ? t('accountKept', { account: r.custody.account }) : t('accountHint'),
    },
    { name: 'custody/reserveFen', label: t('reserve'), kind: 'money', optional: true },
    onField(),
    reasonField(true),
  ],
}
