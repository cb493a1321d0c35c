import { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import { conversionWord, stepWord } from '../../conversions/words.ts'
import { type Act, form, onField, reasonField, when } from './act.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const KINDS = ['PROFIT_TO_NONPROFIT', 'FILING_TO_APPROVAL'] as const
const permission = 'institutions.manage'

/** 营转非 and 备改审, from their beginning to their end. */
export const conversionActs: readonly Act[] = [
  {
    kind: 'START_CONVERSION',
    permission,
    op: 'POST /api/v1/institutions/{id}/conversions',
    when: i => KINDS.some(k => !i.conversions.some(c => c.kind === k && c.outcome !== 'FAILED')),
    schema: form({ kind: z.enum(KINDS), ...when }),
    fields: i => [
      {
        name: 'kind',
        label: t('conversionKind'),
        kind: 'choice',
        options: KINDS.filter(k => !i.conversions.some(c => c.kind === k && c.outcome !== 'FAILED')).map(
          value => ({ value, label: conversionWord(value), note: t(`${value}_note`) }),
        ),
      },
      onField(),
      reasonField(true),
    ],
  },
  {
    kind: 'STEP_CONVERSION',
    permission,
    op: 'POST /api/v1/institutions/{id}/conversions/{kind}/steps',
    members: i =>
      i.conversions
        .filter(c => c.outcome === 'OPEN')
        .map(c => ({
          id: c.kind,
          label: conversionWord(c.kind),
          note: i.nextSteps[c.kind]?.map(stepWord).join(' / ') ?? '',
        })),
    member: 'kind',
    schema: form({ step: z.string(), ...when }),
    initial: (i, kind) => {
      const [only, ...others] = i.nextSteps[kind] ?? []
      return only && others.length === 0 ? { step: only } : {}
    },
    fields: (i, kind) => [
      {
        name: 'step',
        label: t('step'),
        kind: 'choice',
        options: (i.nextSteps[kind] ?? []).map(step => ({ value: step, label: stepWord(step) })),
      },
      onField(),
      reasonField(true),
    ],
  },
]
