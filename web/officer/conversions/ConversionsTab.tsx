import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import { MemberActs } from '../institutions/ActMenu.tsx'
import type { Record } from '../institutions/InstitutionPage.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { conversionWord, outcomeWord, stepWord } from './words.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Conversion = Record['conversions'][number]

/** The conversions of an institution: steps done, what is next, until when. */
export function ConversionsTab({ record }: { record: Record }) {
  return (
    <SmallTable
      label={t('conversions')}
      empty={t('none')}
      heads={[
        t('kind'),
        t('result'),
        t('steps'),
        t('next'),
        t('startedOn'),
        t('dueOn'),
        t('stepDueOn'),
        t('acts'),
      ]}
      rows={record.conversions.map(c => ({
        key: `${c.kind}${c.startedOn}`,
        cells: [
          conversionWord(c.kind),
          <Tag key="o" tone={c.outcome === 'DONE' ? 'good' : c.outcome === 'FAILED' ? 'bad' : 'info'}>
            {outcomeWord(c.outcome)}
          </Tag>,
          c.steps.length
            ? c.steps.map(s => <div key={s.step}>{`${stepWord(s.step)} ${date(s.on)}`}</div>)
            : t('notYet'),
          (c.outcome === 'OPEN' ? (record.nextSteps[c.kind] ?? []) : []).map(stepWord).join(t('or')) || '—',
          date(c.startedOn),
          <Due key="d" on={c.dueOn} of={c} />,
          <Due key="s" on={c.stepDueOn} of={c} />,
          <MemberActs key="a" record={record} member={c.kind} kinds={['STEP_CONVERSION']} />,
        ],
      }))}
    />
  )
}

function Due({ on, of }: { on: string | null; of: Conversion }) {
  if (!on) return t('noDue')
  const late = of.outcome === 'OPEN' && on < today()
  return (
    <>
      {date(on)} {late ? <Tag tone="bad">{t('overdueSince')}</Tag> : null}
    </>
  )
}
