import type { ReactNode } from 'react'
import { messages } from '../i18n/messages.ts'
import { Dipper } from '../look/Dipper.tsx'
import { Mark } from '../look/Logo.tsx'
import { ComfortSwitch, LanguageSwitch } from '../parts/light/Settings.tsx'
import { LoginForm } from './LoginForm.tsx'
import './login.css'
import { ProviderButton } from './ProviderButton.tsx'
import type { Session } from './session.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface LoginPageProps {
  name: string
  lead: string
  /** Where the identity provider sends the person back to; the present page unless given. */
  returnTo?: string
  onDone?: (session: Session) => void
  foot?: ReactNode
  /** Stands inside a frame that has a main part already. */
  framed?: boolean
}

/** The log-in page of every entry. */
export function LoginPage({ name, lead, returnTo, onDone, foot, framed }: LoginPageProps) {
  const Main = framed ? 'div' : 'main'
  return (
    <Main className="yh-login">
      <div className="yh-login-side">
        <Dipper />
        <Mark size={72} />
        <p className="brand">育衡</p>
        <p className="motto">{lead}</p>
      </div>
      <div className="yh-login-main">
        <div className="yh-row spread">
          <h1>{name}</h1>
          <span className="yh-row tight gap-1">
            <LanguageSwitch />
            <ComfortSwitch />
          </span>
        </div>
        <LoginForm {...(onDone ? { onDone } : {})} />
        <ProviderButton {...(returnTo ? { returnTo } : {})} />
        {foot}
        <p className="yh-muted yh-small">{t('safe')}</p>
      </div>
    </Main>
  )
}
