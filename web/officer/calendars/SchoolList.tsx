import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useAct, useList } from '../../api/hooks.ts'
import { STAGES, word } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { ManyDrawer } from './ManyDrawer.tsx'
import { PeriodDrawer } from './PeriodDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Period = ItemOf<'GET /api/v1/regions/school-periods'>
type Query = QueryOf<'GET /api/v1/regions/school-periods'>
type Open = { what: 'edit' | 'remove'; period: Period } | { what: 'new' | 'many' }

const filters = (): Filter[] => [
  {
    key: 'stage',
    kind: 'select',
    label: t('stage'),
    options: STAGES.map(s => ({ value: s, label: word(s) })),
  },
  { key: 'from', kind: 'day', label: t('from') },
  { key: 'to', kind: 'day', label: t('to') },
]

const columns = (act: ((open: Open) => void) | undefined): Column<Period>[] => [
  { key: 'kind', title: t('kind'), phone: 'title', render: p => t(p.kind) },
  { key: 'stage', title: t('stage'), phone: 'value', render: p => word(p.stage) },
  { key: 'schoolYear', title: t('schoolYear'), phone: 'note', render: p => p.schoolYear },
  { key: 'from', title: t('from'), phone: 'note', render: p => date(p.from) },
  { key: 'to', title: t('to'), phone: 'note', render: p => date(p.to) },
  { key: 'region', title: t('region'), render: p => <RegionName code={p.region} /> },
  { key: 'document', title: t('document'), render: p => p.document },
  ...(act
    ? [
        {
          key: 'acts',
          title: t('acts'),
          render: (period: Period) => (
            <span className="yh-row gap-2">
              <Button small onClick={() => act({ what: 'edit', period })}>
                {t('edit')}
              </Button>
              <Button small kind="danger" onClick={() => act({ what: 'remove', period })}>
                {t('remove')}
              </Button>
            </span>
          ),
        },
      ]
    : []),
]

/** Terms and vacations that apply in a division. */
export function SchoolList({ region }: { region: string }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState<Open>()
  const state = useListState(filters())
  const list = useList('GET /api/v1/regions/school-periods', { query: { ...state.query, region } as Query })
  const may = permits(permissions, 'regions.school')
  const close = () => setOpen(undefined)
  return (
    <div className="yh-stack">
      {may ? (
        <div className="yh-row gap-2">
          <Button kind="primary" icon={Plus} onClick={() => setOpen({ what: 'new' })}>
            {t('addPeriod')}
          </Button>
          <Button onClick={() => setOpen({ what: 'many' })}>{t('importPeriods')}</Button>
        </div>
      ) : null}
      <ListView
        name="school"
        state={state}
        filters={filters()}
        list={list}
        columns={columns(may ? setOpen : undefined)}
        rowKey={p => p.id}
        empty={{ title: t('noPeriods'), note: t('noPeriodsNote') }}
      />
      {open?.what === 'new' ? <PeriodDrawer region={region} onClose={close} /> : null}
      {open?.what === 'edit' ? <PeriodDrawer region={region} period={open.period} onClose={close} /> : null}
      {open?.what === 'many' ? <ManyDrawer region={region} onClose={close} /> : null}
      {open?.what === 'remove' ? <Remove period={open.period} onClose={close} /> : null}
    </div>
  )
}

function Remove({ period, onClose }: { period: Period; onClose: () => void }) {
  const remove = useAct('DELETE /api/v1/regions/school-periods/{id}', {
    onDone: () => {
      toast.good(t('removed'))
      onClose()
    },
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('remove')}
      act={t('remove')}
      danger
      busy={remove.isPending}
      onAct={() => remove.mutate({ path: { id: period.id } })}
    >
      <p>{t('removeAsk')}</p>
      {remove.error ? <ErrorState error={remove.error} inline /> : null}
    </Confirm>
  )
}
