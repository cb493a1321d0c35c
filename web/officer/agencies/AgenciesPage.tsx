import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useRegion } from '../places/useRegion.ts'
import { AgencyDrawer } from './AgencyDrawer.tsx'
import { Coverage } from './Coverage.tsx'
import { useCatalogue } from './catalogue.ts'
import { Units } from './Units.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Agency = ItemOf<'GET /api/v1/agencies'>
type Query = NonNullable<QueryOf<'GET /api/v1/agencies'>>

const columns = (kindName: (code: string) => string): Column<Agency>[] => [
  { key: 'name', title: t('name'), phone: 'title', opens: true, render: a => a.name },
  { key: 'kind', title: t('kind'), phone: 'note', render: a => kindName(a.kind) },
  { key: 'region', title: t('region'), phone: 'note', render: a => <RegionName code={a.region} /> },
  { key: 'classes', title: t('classes'), render: a => words(a.classes) },
  { key: 'phone', title: t('phone'), render: a => a.phone },
  {
    key: 'state',
    title: t('state'),
    phone: 'value',
    render: a => <Tag tone={a.closedOn ? 'plain' : 'good'}>{t(a.closedOn ? 'closed' : 'open')}</Tag>,
  },
]

/** Departments of a region and below, how well it is staffed, and the member units. */
export default function AgenciesPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const { permissions } = useSession()
  const { kinds, kindName } = useCatalogue()
  const [adding, setAdding] = useState(false)
  const filters: Filter[] = [
    { key: 'kind', kind: 'select', label: t('kind'), options: kinds },
    {
      key: 'closed',
      kind: 'select',
      label: t('state'),
      options: [
        { value: 'false', label: t('open') },
        { value: 'true', label: t('closed') },
      ],
    },
  ]
  const state = useListState(filters)
  const list = useList('GET /api/v1/agencies', { query: { ...state.query, within: region } as Query })
  const manages = permits(permissions, 'agencies.manage')
  return (
    <div className="yh-stack">
      <ListPage
        title={t('title', { name: place.name })}
        lead={t('lead')}
        crumbs={place.above.map(r => ({ label: r.name, to: `/agencies?region=${r.code}` }))}
        actions={
          manages ? (
            <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
              {t('register')}
            </Button>
          ) : null
        }
        name="agencies"
        exportAt="/api/v1/agencies/export"
        fixed={{ within: region }}
        state={state}
        filters={filters}
        searchHint={t('search')}
        list={list}
        columns={columns(kindName)}
        rowKey={a => a.id}
        rowTo={a => `/agencies/${a.id}`}
        empty={{ title: t('none'), note: t('noneNote') }}
      />
      <Units region={region} manages={manages} />
      <Coverage region={region} />
      {adding ? <AgencyDrawer region={region} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
