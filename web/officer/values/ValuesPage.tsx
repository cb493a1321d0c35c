import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { useList } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useRegion } from '../places/useRegion.ts'
import { type LocalValue, STATUSES, StatusTag, shown, statusWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Query = NonNullable<QueryOf<'GET /api/v1/rules/values'>>

const filters = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATUSES.map(value => ({ value, label: statusWord(value) })),
  },
  { key: 'document', kind: 'text', label: t('document') },
]

const columns = (): Column<LocalValue>[] => [
  { key: 'parameter', title: t('parameter'), phone: 'title', opens: true, render: v => say(v.name) },
  { key: 'value', title: t('value'), phone: 'note', render: v => <Value {...shown(v)} /> },
  { key: 'region', title: t('region'), phone: 'note', render: v => <RegionName code={v.region} /> },
  { key: 'from', title: t('from'), render: v => date(v.from) },
  { key: 'proposedBy', title: t('proposedBy'), render: v => v.proposedName },
  { key: 'proposedAt', title: t('proposedAt'), render: v => instant(v.proposedAt) },
  { key: 'reviewedBy', title: t('reviewedBy'), extra: true, render: v => v.reviewedName ?? '' },
  { key: 'document', title: t('document'), extra: true, render: v => v.document },
  { key: 'status', title: t('status'), phone: 'value', render: v => <StatusTag status={v.status} /> },
]

/** What the region in view proposed and published. */
export default function ValuesPage() {
  const { region } = useScope()
  const { permissions } = useSession()
  const place = useRegion(region)
  const state = useListState(filters())
  const list = useList('GET /api/v1/rules/values', { query: { ...state.query, region } as Query })
  return (
    <ListPage
      title={t('title', { name: place.name })}
      lead={t('lead')}
      actions={
        permits(permissions, 'rules.propose') ? (
          <Link className="yh-button primary" to="/law/values/new">
            {t('new')}
          </Link>
        ) : null
      }
      name="law.values"
      state={state}
      filters={filters()}
      list={list}
      columns={columns()}
      rowKey={v => v.id}
      rowTo={v => `/law/values/${v.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
