import { Link, useParams } from 'react-router'
import type { QueryOf, ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { historyOf } from '../../catalogue/law/rule/history.tsx'
import { RowUses } from '../../catalogue/law/rule/RowUses.tsx'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { sayConfidence, saySubject } from '../../catalogue/law/say.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { language, say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { FilterBar } from '../../parts/desk/list/FilterBar.tsx'
import { useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useRegion } from '../places/useRegion.ts'
import { placeFilters } from './filters.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Rule = ReplyOf<'GET /api/v1/rules/parameters/{id}'>
type Query = NonNullable<QueryOf<'GET /api/v1/rules/parameters/{id}'>>
const NATION = '000000'

/** One rule: what applies in the region in view, how it came about, where it is at work, and a local rule of its own. */
export default function RulePage() {
  const { id = '' } = useParams()
  const { region } = useScope()
  const place = useRegion(region)
  const { permissions } = useSession()
  const state = useListState(placeFilters())
  const { q: _q, sort: _sort, ...where } = state.query
  const on = state.get('on') || today()
  const found = useRead('GET /api/v1/rules/parameters/{id}', {
    path: { id },
    query: { ...where, region } as Query,
  })
  const rule = found.data?.data
  const proposes = rule && rule.regionMay !== 'nothing' && permits(permissions, 'rules.propose')
  return (
    <DeskPage
      title={rule ? (language() === 'en' ? rule.en : rule.zh) : id}
      lead={`${rule ? `${saySubject(rule.subject)} · ` : ''}${id} · ${place.name}`}
      crumbs={[{ label: t('menu'), to: `/law?region=${region}` }]}
      actions={
        proposes ? (
          <Link className="yh-button primary" to={`/law/values/new?parameter=${id}&region=${region}`}>
            {t('propose')}
          </Link>
        ) : null
      }
    >
      <FilterBar state={state} filters={placeFilters()} />
      <Loaded of={found} lines={10}>
        {({ data }) => <Shown rule={data} on={on} search={`?region=${region}&to=${on}`} />}
      </Loaded>
    </DeskPage>
  )
}

function Shown({ rule: r, on, search }: { rule: Rule; on: string; search: string }) {
  const c = r.citation
  return (
    <>
      <Panel title={t('now', { day: date(on) })} actions={r.soft ? <Tag>{t('soft')}</Tag> : null}>
        <div className="yh-stack gap-3">
          <SummaryFacts
            facts={[
              { label: t('value'), value: <Value {...r} /> },
              {
                label: t('setBy'),
                value: c ? c.region === NATION ? t('nation') : <RegionName code={c.region} whole /> : null,
              },
              { label: t('confidence'), value: c ? sayConfidence(c.confidence) : null },
              { label: t('regionMay'), value: t(`may_${r.regionMay}` as 'may_lower') },
            ]}
          />
          {c ? (
            <CitationLine title={say(c.title)} number={c.document} article={c.article} url={c.url} />
          ) : null}
          <div>
            <Link to={`/law/changes${search}`}>{t('changes')}</Link>
          </div>
        </div>
      </Panel>
      <Panel title={t('history')}>
        <Timeline events={historyOf(r.unit, r.history)} />
      </Panel>
      <Panel title={t('uses')}>
        <RowUses row={r.id.slice(0, r.id.indexOf('.'))} />
      </Panel>
    </>
  )
}
