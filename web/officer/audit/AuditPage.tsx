import { useState } from 'react'
import type { QueryOf } from '../../api/call.ts'
import { useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { useRegion } from '../places/useRegion.ts'
import { actName, actorName, moduleOptions } from './actNames.ts'
import { ChainPanel } from './ChainPanel.tsx'
import { EntryDrawer } from './EntryDrawer.tsx'
import { type Entry, OutcomeTag } from './OutcomeTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Query = NonNullable<QueryOf<'GET /api/v1/audit/entries'>>
const OUTCOMES = ['DONE', 'REFUSED', 'FAILED'] as const
const NATION = '000000'

const filters = (): Filter[] => [
  { key: 'action', kind: 'select', label: t('module'), options: moduleOptions() },
  {
    key: 'outcome',
    kind: 'select',
    label: t('outcome'),
    options: OUTCOMES.map(o => ({ value: o, label: t(o) })),
  },
  { key: 'day', kind: 'days', label: t('day') },
  { key: 'actor', kind: 'text', label: t('actor') },
  { key: 'object', kind: 'text', label: t('objectFilter') },
  { key: 'institutionId', kind: 'text', label: t('institutionFilter') },
]

const columns = (open: (e: Entry) => void): Column<Entry>[] => [
  { key: 'at', title: t('at'), phone: 'note', width: 150, render: e => instant(e.at) },
  { key: 'who', title: t('who'), phone: 'note', render: e => actorName(e) },
  { key: 'what', title: t('what'), phone: 'title', render: e => actName(e.action) },
  { key: 'outcome', title: t('outcome'), phone: 'value', render: e => <OutcomeTag outcome={e.outcome} /> },
  { key: 'object', title: t('object'), render: e => e.object ?? t('nothing') },
  {
    key: 'place',
    title: t('place'),
    render: e => (e.county ? <RegionName code={e.county} /> : t('nothing')),
  },
  {
    key: 'open',
    title: t('more'),
    render: e => (
      <Button small kind="quiet" onClick={() => open(e)}>
        {t('open')}
      </Button>
    ),
  },
]

/** Who did what in the region: filters, one act in detail, the chain verified, the log as a file. */
export default function AuditPage() {
  const { region, home } = useScope()
  const place = useRegion(region)
  const [shown, setShown] = useState<Entry>()
  const state = useListState(filters())
  // Acts that lie in no division are seen where the whole country is looked at.
  const bounds: Record<string, string> = region === home && home === NATION ? {} : { region }
  const list = useList('GET /api/v1/audit/entries', { query: { ...state.query, ...bounds } as Query })
  return (
    <>
      <ListPage
        title={t('title', { name: place.name })}
        lead={t('lead')}
        above={<ChainPanel />}
        name="audit"
        state={state}
        filters={filters()}
        list={list}
        columns={columns(setShown)}
        rowKey={e => e.id}
        exportAt="/api/v1/audit/entries/export"
        fixed={bounds}
        empty={{ title: t('none'), note: t('noneNote') }}
      />
      {shown ? <EntryDrawer entry={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  )
}
