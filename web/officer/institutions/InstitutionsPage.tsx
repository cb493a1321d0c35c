import { Plus } from 'lucide-react'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { toneOf, word, words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useRegion } from '../places/useRegion.ts'
import { filters } from './filters.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Row = ItemOf<'GET /api/v1/institutions'>
type Query = NonNullable<QueryOf<'GET /api/v1/institutions'>>

const columns = (): Column<Row>[] => [
  { key: 'name', title: t('name'), phone: 'title', opens: true, render: i => i.name },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: i => <Tag tone={toneOf(i.status)}>{word(i.status)}</Tag>,
  },
  { key: 'county', title: t('county'), phone: 'note', render: i => <RegionName code={i.county} /> },
  { key: 'class', title: t('class'), phone: 'note', render: i => words(i.classes) },
  {
    key: 'custody',
    title: t('custody'),
    render: i => (i.custodyMode ? word(i.custodyMode as 'BOTH') : t('noCustody')),
  },
  {
    key: 'until',
    title: t('licenceUntil'),
    render: i => (i.licenceUntil ? date(i.licenceUntil) : t('nothing')),
  },
  { key: 'uscc', title: t('uscc'), extra: true, render: i => i.uscc },
  { key: 'licence', title: t('licenceNumber'), extra: true, render: i => i.licenceNumber },
  { key: 'stage', title: t('stage'), extra: true, render: i => words(i.stages) },
  { key: 'address', title: t('address'), extra: true, render: i => i.address },
  { key: 'registered', title: t('registeredOn'), extra: true, render: i => date(i.registeredOn) },
]

/** The register of institutions of the region. */
export default function InstitutionsPage() {
  const { region } = useScope()
  const { permissions } = useSession()
  const place = useRegion(region)
  const state = useListState(filters())
  const list = useList('GET /api/v1/institutions', { query: { ...state.query, region } as Query })
  return (
    <ListPage
      title={t('title', { name: place.name })}
      crumbs={place.above.map(r => ({ label: r.name, to: `/institutions?region=${r.code}` }))}
      actions={
        permits(permissions, 'institutions.register') ? (
          <ButtonLink kind="primary" icon={Plus} to="/institutions/new">
            {t('register')}
          </ButtonLink>
        ) : null
      }
      name="institutions"
      state={state}
      filters={filters()}
      searchHint={t('search')}
      list={list}
      columns={columns()}
      rowKey={i => i.id}
      rowTo={i => `/institutions/${i.id}`}
      exportAt="/api/v1/institutions/export"
      fixed={{ region }}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
