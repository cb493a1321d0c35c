import { Download } from 'lucide-react'
import { Link } from 'react-router'
import type { QueryOf, ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { sayConfidence, saySubject, sayValue } from '../../catalogue/law/say.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { language, say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { useRegion } from '../places/useRegion.ts'
import { csv, download } from './csv.ts'
import { placeFilters, subjectFilter } from './filters.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Rule = ReplyOf<'GET /api/v1/rules/parameters'>['items'][number]
type Query = NonNullable<QueryOf<'GET /api/v1/rules/parameters'>>
const NATION = '000000'

const filters = (): Filter[] => [
  ...placeFilters(),
  subjectFilter(),
  { key: 'document', kind: 'text', label: t('document') },
]
const nameOf = (r: Rule) => (language() === 'en' ? r.en : r.zh)
const mayOf = (r: { regionMay: string }) => t(`may_${r.regionMay}` as 'may_lower')

const columns = (): Column<Rule>[] => [
  { key: 'name', title: t('name'), phone: 'title', opens: true, width: 260, render: nameOf },
  { key: 'value', title: t('value'), phone: 'note', width: 260, render: r => <Value {...r} /> },
  {
    key: 'source',
    title: t('source'),
    render: r =>
      r.citation ? `${r.citation.document}${r.citation.article ? ` ${r.citation.article}` : ''}` : '',
  },
  {
    key: 'confidence',
    title: t('confidence'),
    render: r => (r.citation ? sayConfidence(r.citation.confidence) : ''),
  },
  {
    key: 'setBy',
    title: t('setBy'),
    phone: 'value',
    render: r =>
      r.citation ? r.citation.region === NATION ? t('nation') : <RegionName code={r.citation.region} /> : '',
  },
  { key: 'subject', title: t('subject'), extra: true, render: r => saySubject(r.subject) },
  { key: 'regionMay', title: t('regionMay'), extra: true, render: mayOf },
  { key: 'id', title: t('code'), extra: true, render: r => r.id },
]

/** What applies in the region in view on a day, rule by rule. */
export default function LawPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const state = useListState(filters())
  const found = useRead('GET /api/v1/rules/parameters', { query: { ...state.query, region } as Query })
  const items = found.data?.data.items ?? []
  const on = found.data?.data.on ?? today()
  const search = new URLSearchParams({ ...(state.query as Record<string, string>), region, on })
  for (const key of ['q', 'subject', 'document']) search.delete(key)
  return (
    <ListPage
      title={t('title', { name: place.name })}
      lead={t('lead')}
      actions={
        <>
          <Link className="yh-button plain" to={`/law/changes?${search}`}>
            {t('changes')}
          </Link>
          <Button icon={Download} onClick={() => download(`${t('file')}-${on}.csv`, csv(rowsOf(items)))}>
            {t('export')}
          </Button>
        </>
      }
      name="law"
      state={state}
      filters={filters()}
      searchHint={t('search')}
      list={{
        items,
        total: found.data ? items.length : undefined,
        isPending: found.isPending,
        error: found.error,
        hasMore: false,
        loadingMore: false,
        more: () => undefined,
        refetch: () => void found.refetch(),
      }}
      columns={columns()}
      rowKey={r => r.id}
      rowTo={r => `/law/rules/${r.id}?${search}`}
      empty={{ title: t('none') }}
    />
  )
}

const rowsOf = (items: readonly Rule[]) => [
  [t('code'), t('subject'), t('name'), t('value'), t('source'), t('confidence'), t('setBy'), t('regionMay')],
  ...items.map(r => [
    r.id,
    saySubject(r.subject),
    nameOf(r),
    r.known ? sayValue(r.unit, r.value).join('；') : r.unknown ? say(r.unknown) : '',
    r.citation ? `${r.citation.document} ${r.citation.article ?? ''}`.trim() : '',
    r.citation ? sayConfidence(r.citation.confidence) : '',
    r.citation?.region ?? '',
    mayOf(r),
  ]),
]
