import { Link } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { useListState } from '../../parts/desk/list/useListState.ts'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { type Replay, ReplayTag } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NONE: never[] = []

const columns = (): Column<Replay>[] => [
  { key: 'name', title: t('name'), phone: 'title', opens: true, render: r => r.name },
  { key: 'region', title: t('region'), phone: 'note', render: r => <RegionName code={r.region} /> },
  { key: 'period', title: t('period'), phone: 'note', render: r => `${date(r.from)} – ${date(r.to)}` },
  { key: 'looked', title: t('looked'), numeric: true, render: r => count(r.looked) },
  { key: 'changed', title: t('changed'), numeric: true, render: r => count(r.changed) },
  { key: 'askedBy', title: t('askedBy'), render: r => r.askedName },
  { key: 'askedAt', title: t('askedAt'), render: r => instant(r.askedAt) },
  { key: 'status', title: t('status'), phone: 'value', render: r => <ReplayTag status={r.status} /> },
]

/** The policy sandbox: what drafts would have changed. */
export default function ReplaysPage() {
  const { permissions } = useSession()
  const state = useListState(NONE)
  const list = useList('GET /api/v1/rules/replays', { query: {} })
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={
        permits(permissions, 'rules.propose') ? (
          <Link className="yh-button primary" to="/sandbox/new">
            {t('new')}
          </Link>
        ) : null
      }
      name="sandbox"
      state={state}
      list={list}
      columns={columns()}
      rowKey={r => r.id}
      rowTo={r => `/sandbox/${r.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
