import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { useSession } from '../../session/useSession.ts'
import { RunningCards } from './RunningCards.tsx'
import { WaitingCards } from './WaitingCards.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of those who keep the platform running: what waits, and how it runs. */
export function SystemHome() {
  const { name } = useSession()
  return (
    <DeskPage title={t('title', { name })} lead={t('lead')}>
      <Panel title={t('todo')}>
        <div className="yh-grid">
          <WaitingCards />
        </div>
      </Panel>
      <Panel title={t('state')}>
        <div className="yh-grid">
          <RunningCards />
        </div>
      </Panel>
    </DeskPage>
  )
}
