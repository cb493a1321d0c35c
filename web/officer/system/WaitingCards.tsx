import { useList, useRead } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Skeleton } from '../../parts/light/States.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { CountCard } from './CountCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 100
const SOON_DAYS = 60

/** What somebody has to do, for as much as this person may. */
export function WaitingCards() {
  const { permissions } = useSession()
  const may = (permission: string) => permits(permissions, permission)
  return (
    <>
      {may('jobs.read') ? <DeadCard /> : null}
      {may('seal.read') ? <RequestCard /> : null}
      <CalendarCard />
      {may('agencies.read') ? <AgencyCards /> : null}
    </>
  )
}

function DeadCard() {
  const list = useList('GET /api/v1/jobs/dead', { query: { limit: PAGE } })
  return <CountCard label={t('dead')} note={t('deadNote')} to="/jobs" list={list} />
}

function RequestCard() {
  const list = useList('GET /api/v1/seal/access-requests', { query: { state: 'ASKED', limit: PAGE } })
  return <CountCard label={t('requests')} note={t('requestsNote')} to="/access?state=ASKED" list={list} />
}

function CalendarCard() {
  const year = Number(today().slice(0, 4)) + 1
  const read = useRead('GET /api/v1/regions/calendar/years', { query: { from: year, to: year } })
  if (!read.data) return <Skeleton lines={2} />
  const known = read.data.data.items.length > 0
  return (
    <StatCard
      label={t('calendar', { year })}
      to={`/calendars?year=${year}`}
      value={t(known ? 'entered' : 'missing')}
      {...(known ? {} : { note: t('calendarNote') })}
    />
  )
}

function AgencyCards() {
  const { region } = useScope()
  const until = daysAfter(today(), SOON_DAYS)
  const soon = useList('GET /api/v1/agencies/certificates', {
    query: { within: region, from: today(), until, revoked: 'false', limit: PAGE },
  })
  const open = useList('GET /api/v1/agencies/handovers', { query: { open: 'true', limit: PAGE } })
  return (
    <>
      <CountCard
        label={t('certificates')}
        note={t('certificatesNote', { day: date(until) })}
        to={`/certificates?until=${until}`}
        list={soon}
      />
      <CountCard label={t('handovers')} to="/handovers?open=true" list={open} />
    </>
  )
}
