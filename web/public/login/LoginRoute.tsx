import { messages } from '../../i18n/messages.ts'
import { homeOf } from '../../session/homes.ts'
import { LoginPage } from '../../session/LoginPage.tsx'
import type { Session } from '../../session/session.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const enter = ({ kind }: Session) => location.assign(kind === 'machine' ? '/' : homeOf[kind])

/** The log-in page for those who come without an entry, and after a log-out at the identity provider. */
export default function LoginRoute() {
  return <LoginPage framed name={t('name')} lead={t('lead')} returnTo="/login" onDone={enter} />
}
