import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList, useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
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
import { CreateDrawer } from './CreateDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type User = ItemOf<'GET /api/v1/users'>
type Query = NonNullable<QueryOf<'GET /api/v1/users'>>

export const StatusTag = ({ status }: { status: User['status'] }) => (
  <Tag tone={status === 'ACTIVE' ? 'good' : 'bad'}>{t(status)}</Tag>
)

const columns = (): Column<User>[] => [
  { key: 'person', title: t('person'), phone: 'title', opens: true, render: u => u.name },
  { key: 'login', title: t('login'), phone: 'note', render: u => u.login },
  {
    key: 'role',
    title: t('role'),
    phone: 'note',
    render: u => u.capacities.map(c => say(c.roleName)).join('、'),
  },
  {
    key: 'region',
    title: t('region'),
    render: u => [...new Set(u.capacities.map(c => c.region))].map(r => <RegionName key={r} code={r} />),
  },
  { key: 'status', title: t('status'), phone: 'value', render: u => <StatusTag status={u.status} /> },
  { key: 'factor', title: t('factor'), render: u => t(u.factor ? 'factorYes' : 'factorNo') },
  {
    key: 'lastSeen',
    title: t('lastSeen'),
    render: u => (u.lastSeenAt ? instant(u.lastSeenAt) : t('never')),
  },
]

/** The roles that this person may grant. */
export function useGrantable() {
  const read = useRead('GET /api/v1/users/grantable-roles', {})
  return (read.data?.data.items ?? []).map(r => ({ value: r.role, label: say(r.name) }))
}

/** Accounts of officers in the region. */
export default function UsersPage() {
  const { region } = useScope()
  const { permissions } = useSession()
  const place = useRegion(region)
  const [creating, setCreating] = useState(false)
  const roles = useGrantable()
  const filters: Filter[] = [
    { key: 'role', kind: 'select', label: t('role'), options: roles },
    {
      key: 'status',
      kind: 'select',
      label: t('status'),
      options: (['ACTIVE', 'DISABLED'] as const).map(s => ({ value: s, label: t(s) })),
    },
  ]
  const state = useListState(filters)
  const list = useList('GET /api/v1/users', { query: { ...state.query, region } as Query })
  return (
    <>
      <ListPage
        title={t('title', { name: place.name })}
        lead={t('lead')}
        actions={
          permits(permissions, 'auth.manage') ? (
            <Button kind="primary" icon={Plus} onClick={() => setCreating(true)}>
              {t('create')}
            </Button>
          ) : null
        }
        name="users"
        exportAt="/api/v1/users/export"
        fixed={{ region }}
        state={state}
        filters={filters}
        searchHint={t('search')}
        list={list}
        columns={columns()}
        rowKey={u => u.id}
        rowTo={u => `/users/${u.id}`}
        empty={{ title: t('none'), note: t('noneNote') }}
      />
      {creating ? <CreateDrawer roles={roles} onClose={() => setCreating(false)} /> : null}
    </>
  )
}
