import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { useSession } from '../../session/useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of a parent. */
export default function HomePage() {
  const session = useSession()
  return (
    <Page title={t('title', { name: session.name })} lead={t('lead')}>
      {null}
    </Page>
  )
}
