import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Frame, Page } from '../../parts/light/Frame.tsx'
import { ComfortSwitch, LanguageSwitch } from '../../parts/light/Settings.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { useSessionState } from '../../session/useSession.ts'
import { RegisterForm } from './RegisterForm.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Opening a family account: who, where, the notice on personal data, and consent. */
export default function RegisterPage() {
  const notices = useRead('GET /api/v1/families/notices', {})
  const { session } = useSessionState()
  const tools = (
    <>
      <LanguageSwitch />
      <ComfortSwitch />
    </>
  )
  return (
    <Frame name={t('entry')} tools={tools}>
      <Page title={t('title')} lead={t('lead')} back="/">
        {session ? (
          <Notice tone="warn" title={t('already', { name: session.name })}>
            <Link to="/">{t('goHome')}</Link>
          </Notice>
        ) : null}
        <Loaded of={notices} lines={8}>
          {({ data }) => <RegisterForm notice={data.privacy} />}
        </Loaded>
      </Page>
    </Frame>
  )
}
