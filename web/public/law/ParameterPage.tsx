import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { historyOf } from '../../catalogue/law/rule/history.tsx'
import { RowUses } from '../../catalogue/law/rule/RowUses.tsx'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { sayConfidence, saySubject } from '../../catalogue/law/say.ts'
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
import { usePlace } from './usePlace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

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
              <Timeline events={historyOf(p.unit, p.history)} />
            </section>
            <RowUses row={p.id.slice(0, p.id.indexOf('.'))} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
