import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { useNarrow } from '../../parts/desk/list/useNarrow.ts'
import { Button, IconButton } from '../../parts/light/Button.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { weekdayOf } from '../classes/pattern.ts'
import { MeetingTable } from './MeetingTable.tsx'
import { MoveDrawer } from './MoveDrawer.tsx'
import './timetable.css'
import { WeekGrid } from './WeekGrid.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WEEK = 7
const PAGE = 200

export type Meeting = ItemOf<'GET /api/v1/sessions'>

const mondayOf = (day: string) => daysAfter(day, 1 - weekdayOf(day))

/** Week and view stand in the address. */
function useWeek() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('week')
  const monday = mondayOf(asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today())
  const put = (change: Record<string, string>) =>
    setSearch(now => new URLSearchParams({ ...Object.fromEntries(now), ...change }), { replace: true })
  return {
    monday,
    view: search.get('view') === 'list' ? 'list' : 'week',
    turn: (weeks: number) => put({ week: weeks ? daysAfter(monday, weeks * WEEK) : mondayOf(today()) }),
    setView: (view: string) => put({ view }),
  }
}

/** The timetable of a week, as a grid or as a list; meetings are moved from here. */
export default function TimetablePage() {
  const { monday, view, turn, setView } = useWeek()
  const narrow = useNarrow()
  const { permissions } = useSession()
  const sunday = daysAfter(monday, WEEK - 1)
  const list = useList('GET /api/v1/sessions', { query: { from: monday, to: sunday, limit: PAGE } })
  const [moving, setMoving] = useState<Meeting>()
  const onMove = permits(permissions, 'courses.edit') ? setMoving : undefined
  return (
    <DeskPage
      title={t('title')}
      lead={t('range', { from: date(monday), to: date(sunday) })}
      actions={
        <>
          <IconButton icon={ChevronLeft} label={t('before')} onClick={() => turn(-1)} />
          <Button onClick={() => turn(0)}>{t('thisWeek')}</Button>
          <IconButton icon={ChevronRight} label={t('after')} onClick={() => turn(1)} />
          {narrow ? null : (
            <Chips
              label={t('view')}
              chips={[
                { value: 'week', label: t('week') },
                { value: 'list', label: t('list') },
              ]}
              value={view}
              onValue={setView}
            />
          )}
        </>
      }
    >
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Skeleton lines={8} />
      ) : list.items.length === 0 ? (
        <Panel>
          <EmptyState title={t('none')}>{t('noneNote')}</EmptyState>
        </Panel>
      ) : view === 'week' || narrow ? (
        <WeekGrid monday={monday} meetings={list.items} onMove={onMove} />
      ) : (
        <MeetingTable meetings={list.items} onMove={onMove} />
      )}
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
      {moving ? <MoveDrawer key={moving.id} meeting={moving} onClose={() => setMoving(undefined)} /> : null}
    </DeskPage>
  )
}
