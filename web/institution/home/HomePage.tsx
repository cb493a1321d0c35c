import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useSession } from '../../session/useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of an institution. */
export default function HomePage() {
  const session = useSession()
  return (
    <DeskPage title={t('title', { name: session.name })} lead={t('lead')}>
      {null}
    </DeskPage>
  )
}
