import { useList, useRead } from '../../api/hooks.ts'
import { count, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { CountCard } from './CountCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 100
const REFRESH_MS = 60_000

/** How the platform runs, for as much as this person may see. */
export function RunningCards() {
  const { permissions } = useSession()
  return (
    <>
      {permits(permissions, 'jobs.read') ? <QueueCard /> : null}
      {permits(permissions, 'audit.read') ? <LogCards /> : null}
    </>
  )
}

function QueueCard() {
  const read = useRead('GET /api/v1/jobs/queues', {}, { refetchMs: REFRESH_MS })
  return (
    <Loaded of={read} lines={2}>
      {({ data }) => (
        <StatCard
          label={t('running')}
          to="/jobs"
          value={count(data.items.reduce((sum, q) => sum + q.waiting + q.running, 0))}
        />
      )}
    </Loaded>
  )
}

function LogCards() {
  const chain = useRead('GET /api/v1/audit/chain', {})
  const day = today()
  const refused = useList('GET /api/v1/audit/entries', {
    query: { outcome: 'REFUSED', dayFrom: day, dayTo: day, limit: PAGE },
  })
  return (
    <>
      <Loaded of={chain} lines={2}>
        {({ data }) => (
          <StatCard
            label={t('log')}
            to="/audit"
            value={data.sealedAt ? instant(data.sealedAt) : t('never')}
            note={t('logNote', { open: count(data.open) })}
          />
        )}
      </Loaded>
      <CountCard
        label={t('refused')}
        to={`/audit?outcome=REFUSED&dayFrom=${day}&dayTo=${day}`}
        list={refused}
      />
    </>
  )
}
