import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Officer = ItemOf<'GET /api/v1/agencies/officers'>
type Query = NonNullable<QueryOf<'GET /api/v1/agencies/officers'>>
/** Certificates that end within so many days are renewed in time. */
export const SOON_DAYS = 60

/** Until when a certificate is good: none and soon over are marked. */
export function Certified({ until }: { until: string | null }) {
  if (!until) return <Tag tone="bad">{t('noCertificate')}</Tag>
  if (until <= daysAfter(today(), SOON_DAYS)) return <Tag tone="warn">{t('soon', { day: date(until) })}</Tag>
  return <>{date(until)}</>
}

const filters = (): Filter[] => [
  {
    key: 'certified',
    kind: 'select',
    label: t('certifiedOnly'),
    options: [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ],
  },
  {
    key: 'left',
    kind: 'select',
    label: t('leftFilter'),
    options: [
      { value: 'false', label: t('inOffice') },
      { value: 'true', label: t('gone') },
    ],
  },
]

const columns = (): Column<Officer>[] => [
  { key: 'person', title: t('person'), phone: 'title', opens: true, render: o => o.name },
  { key: 'agency', title: t('agency'), phone: 'note', render: o => o.agencyName },
  { key: 'post', title: t('post'), phone: 'note', render: o => o.postTitle ?? t('nothing') },
  {
    key: 'certified',
    title: t('certifiedUntil'),
    phone: 'value',
    render: o => (o.leftOn ? t('gone') : <Certified until={o.certifiedUntil} />),
  },
  { key: 'phone', title: t('workPhone'), render: o => o.workPhone },
  { key: 'since', title: t('since'), render: o => date(o.since) },
  { key: 'left', title: t('leftOn'), extra: true, render: o => (o.leftOn ? date(o.leftOn) : null) },
]

/** Officers of a department, or of a region. */
export function OfficerList({ agencyId, within }: { agencyId?: number; within?: string }) {
  const state = useListState(filters())
  const bound = { ...(agencyId ? { agencyId } : {}), ...(within ? { within } : {}) }
  const list = useList('GET /api/v1/agencies/officers', { query: { ...state.query, ...bound } as Query })
  return (
    <ListView
      name="officers"
      exportAt="/api/v1/agencies/officers/export"
      fixed={bound}
      state={state}
      filters={filters()}
      searchHint={t('searchOfficer')}
      list={list}
      columns={columns()}
      rowKey={o => o.id}
      rowTo={o => `/officers/${o.id}`}
      empty={{ title: t('noOfficers'), note: t('noOfficersNote') }}
    />
  )
}
