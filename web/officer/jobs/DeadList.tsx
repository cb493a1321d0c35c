import { useState } from 'react'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { type Act, DecideDead } from './DecideDead.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Dead = ItemOf<'GET /api/v1/jobs/dead'>

const columns = (decide: ((act: Act, job: Dead) => void) | undefined): Column<Dead>[] => [
  { key: 'queue', title: t('queue'), phone: 'title', render: d => d.queue },
  { key: 'failedAt', title: t('failedAt'), phone: 'note', render: d => instant(d.failedAt) },
  { key: 'attempts', title: t('attempts'), numeric: true, render: d => d.attempts },
  { key: 'reason', title: t('reason'), render: d => d.reason },
  { key: 'data', title: t('data'), render: d => <code className="yh-small">{JSON.stringify(d.data)}</code> },
  ...(decide
    ? [
        {
          key: 'acts',
          title: t('acts'),
          render: (d: Dead) => (
            <span className="yh-row gap-2">
              <Button small onClick={() => decide('redrive', d)}>
                {t('redrive')}
              </Button>
              <Button small kind="danger" onClick={() => decide('discard', d)}>
                {t('discard')}
              </Button>
            </span>
          ),
        },
      ]
    : []),
]

/** Jobs that failed every attempt, the newest first, and what can be done with them. */
export function DeadList({ queues }: { queues: readonly string[] }) {
  const { permissions } = useSession()
  const [asked, setAsked] = useState<{ act: Act; job: Dead }>()
  const filters: Filter[] = [
    { key: 'queue', kind: 'select', label: t('queue'), options: queues.map(q => ({ value: q, label: q })) },
  ]
  const state = useListState(filters)
  const list = useList('GET /api/v1/jobs/dead', { query: state.query })
  const decide = permits(permissions, 'jobs.decide')
    ? (act: Act, job: Dead) => setAsked({ act, job })
    : undefined
  return (
    <>
      <ListView
        name="dead"
        state={state}
        filters={filters}
        list={list}
        columns={columns(decide)}
        rowKey={d => d.id}
        empty={{ title: t('none'), note: t('noneNote') }}
      />
      {asked ? <DecideDead {...asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}
