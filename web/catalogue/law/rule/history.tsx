import type { ReplyOf } from '../../../api/call.ts'
import { date } from '../../../i18n/format.ts'
import { say } from '../../../i18n/language.ts'
import { messages } from '../../../i18n/messages.ts'
import { CitationLine } from '../../../parts/light/Citation.tsx'
import type { TimelineEvent } from '../../../parts/light/Steps.tsx'
import { Tag } from '../../../parts/light/Tag.tsx'
import { RegionName } from '../../RegionName.tsx'
import { sayConfidence, sayScope } from '../say.ts'
import { Value } from './Value.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NATION = '000000'
const PRECISIONS = { month: 'precision.month', year: 'precision.year', undated: 'precision.undated' } as const
const precise = (p: string | null) =>
  p && p in PRECISIONS ? t(PRECISIONS[p as keyof typeof PRECISIONS]) : ''

export type HistoryItem = ReplyOf<'GET /api/v1/rules/parameters/{id}'>['history'][number]

/** Every dated value of a parameter with its region, scope and source, as a line of time shows it. */
export const historyOf = (unit: string, history: readonly HistoryItem[]): TimelineEvent[] =>
  history.map((h, n) => ({
    key: n,
    title: <Value unit={unit} known={h.unknown === null} value={h.value} unknown={h.unknown} />,
    when: `${t('since', { day: date(h.from) })}${h.until ? ` ${t('until', { day: date(h.until) })}` : ''}${precise(h.precision)}`,
    who: (
      <>
        {h.region === NATION ? t('nation') : <RegionName code={h.region} whole />}
        {sayScope(h.scope)}
      </>
    ),
    note: <Source of={h} />,
  }))

function Source({ of: h }: { of: HistoryItem }) {
  return (
    <>
      <CitationLine
        title={say(h.title)}
        number={h.document}
        article={h.article}
        remark={sayConfidence(h.confidence)}
      />
      {h.draft ? <Tag tone="warn">{t('draft')}</Tag> : null}
      {h.source === 'ENTERED' ? <Tag>{t('entered')}</Tag> : null}
    </>
  )
}
