import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { sayConfidence, sayScope, saySubject } from '../../catalogue/law/say.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { language, say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Card } from '../../parts/light/Card.tsx'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { KindFields } from './KindFields.tsx'
import { RowUses } from './RowUses.tsx'
import { NATION, usePlace } from './usePlace.ts'
import { Value } from './Value.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PRECISIONS = { month: 'precision.month', year: 'precision.year', undated: 'precision.undated' } as const
const precise = (p: string | null) =>
  p && p in PRECISIONS ? t(PRECISIONS[p as keyof typeof PRECISIONS]) : ''

/** One rule: what applies, where it stands, how it came about, and where the system uses it. */
export default function ParameterPage() {
  const { id = '' } = useParams()
  const { region, on, kind, put, search } = usePlace()
  const found = useRead('GET /api/v1/rules/parameters/{id}', { path: { id }, query: { region, on, ...kind } })
  const data = found.data?.data
  const title = data ? (language() === 'en' ? data.en : data.zh) : t('title')
  return (
    <Page title={title} lead={data && `${saySubject(data.subject)} · ${data.id}`} back={`/law${search}`}>
      <KindFields kind={kind} put={put} />
      <Loaded of={found} lines={10}>
        {({ data: p }) => (
          <>
            <Card title={t('now', { day: date(on) })} aside={p.soft ? <Tag>{t('soft')}</Tag> : null}>
              <Value {...p} />
              {p.citation ? (
                <CitationLine
                  title={say(p.citation.title)}
                  number={p.citation.document}
                  article={p.citation.article}
                  url={p.citation.url}
                  remark={sayConfidence(p.citation.confidence)}
                />
              ) : null}
            </Card>
            <section className="yh-stack gap-3">
              <h2>{t('history')}</h2>
              <Timeline events={p.history.map((h, n) => eventOf(p.unit, h, n))} />
            </section>
            <RowUses row={p.id.slice(0, p.id.indexOf('.'))} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type History = Parameters<typeof eventOf>[1]
function eventOf(
  unit: string,
  h: {
    region: string
    from: string
    until: string | null
    precision: string | null
    scope: Record<string, string[]>
    value: unknown
    unknown: { zh: string; en: string } | null
    draft: boolean
    document: string
    title: { zh: string; en: string }
    article: string | null
    confidence: string
    source: string
  },
  n: number,
) {
  return {
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
  }
}

function Source({ of: h }: { of: History }) {
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
