import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { MoneyCards } from './MoneyCards.tsx'
import { Standing } from './Standing.tsx'
import { TodayPanel, useMeetings } from './TodayPanel.tsx'
import { TodoPanel } from './TodoPanel.tsx'
import { useWork } from './useWork.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of an institution: what waits today. A teacher sees the meetings alone. */
export default function HomePage() {
  const session = useSession()
  const may = (permission: string) => permits(session.permissions, permission)
  const meetings = useMeetings()
  return (
    <DeskPage title={t('title', { name: session.name })}>
      {may('institutions.own') ? <Standing /> : null}
      {may('contracts.answer') ? <Manager meetings={meetings} /> : <TodayPanel meetings={meetings} />}
    </DeskPage>
  )
}

function Manager({ meetings }: { meetings: ReturnType<typeof useMeetings> }) {
  const work = useWork({ refunds: true, disputes: true })
  const taken = meetings.now.filter(m => m.status === 'TAUGHT').length
  return (
    <>
      <div className="yh-grid inst-numbers">
        <StatCard
          label={t('meetings')}
          value={count(meetings.now.length)}
          to="/timetable"
          note={t('meetingsNote', { n: taken })}
        />
        <StatCard
          label={t('refunds')}
          value={count(work.refunds.items.length)}
          to="/refunds?status=REQUESTED"
          note={t('refundsNote')}
        />
        <StatCard
          label={t('disputes')}
          value={count(work.disputes.items.length)}
          to="/disputes?status=OPEN"
          note={t('disputesNote')}
        />
        <MoneyCards />
      </div>
      <div className="inst-halves">
        <TodayPanel meetings={meetings} />
        <TodoPanel work={work} />
      </div>
    </>
  )
}
