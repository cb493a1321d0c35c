import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Explain, type ExplainStep } from '../../parts/light/Explain.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { sayVerdict, useKinds } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Hit = ReplyOf<'GET /api/v1/rules/replays/{id}/hits/{n}'>

/** One record with both computations side by side, step by step. */
export default function HitPage() {
  const path = useParams()
  const [id, n] = [Number(path.id), Number(path.n)]
  const kinds = useKinds()
  const found = useRead('GET /api/v1/rules/replays/{id}/hits/{n}', { path: { id, n } })
  return (
    <DeskPage
      title={t('hit', { n })}
      crumbs={[
        { label: t('title'), to: '/sandbox' },
        { label: t('result'), to: `/sandbox/${id}` },
      ]}
    >
      <Loaded of={found} lines={10}>
        {({ data: h }) => (
          <>
            <Panel>
              <SummaryFacts
                facts={[
                  { label: t('kind'), value: kinds.name(h.kind) },
                  { label: t('record'), value: h.record },
                  {
                    label: t('institution'),
                    value: h.institutionId ? (
                      <Link to={`/institutions/${h.institutionId}`}>{h.institutionId}</Link>
                    ) : null,
                  },
                  { label: t('county'), value: <RegionName code={h.county} whole /> },
                  { label: t('on'), value: date(h.on) },
                  { label: t('delta'), value: h.deltaFen === null ? null : money(h.deltaFen) },
                ]}
              />
            </Panel>
            <div className="yh-grid gap-3">
              <Side title={t('now')} judged={h.before} explained={h.explainedBefore} />
              <Side title={t('drafted')} judged={h.after} explained={h.explainedAfter} />
            </div>
          </>
        )}
      </Loaded>
    </DeskPage>
  )
}

function Side(p: { title: string; judged: Hit['before']; explained: Hit['explainedBefore'] }) {
  const { verdict, amountFen, day } = p.judged
  return (
    <Panel title={p.title}>
      <div className="yh-stack gap-3">
        <SummaryFacts
          facts={[
            { label: p.title, value: sayVerdict(verdict) },
            { label: t('amount'), value: amountFen === null ? null : money(amountFen) },
            { label: t('day'), value: day === null ? null : date(day) },
          ]}
        />
        {p.explained ? (
          <Explain trace={p.explained.trace as ExplainStep[]} open />
        ) : (
          <p className="yh-muted">{t('gone')}</p>
        )}
      </div>
    </Panel>
  )
}
