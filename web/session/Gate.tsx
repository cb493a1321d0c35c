import type { ReactNode } from 'react'
import { say } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Dipper } from '../look/Dipper.tsx'
import { Mark } from '../look/Logo.tsx'
import { Button } from '../parts/light/Button.tsx'
import { Dialog } from '../parts/light/Dialog.tsx'
import { ComfortSwitch, LanguageSwitch } from '../parts/light/Settings.tsx'
import { ErrorState, Skeleton } from '../parts/light/States.tsx'
import { EnrolPage } from './EnrolPage.tsx'
import { homeOf } from './homes.ts'
import { LoginForm } from './LoginForm.tsx'
import './login.css'
import { ProviderButton } from './ProviderButton.tsx'
import { declineLogin, type Kind, loadSession, logout, type Session } from './session.ts'
import { useSessionState } from './useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface GateProps {
  /** Whose entry this is. */
  kind: Kind
  /** Name of the entry, on the log-in page. */
  name: string
  /** What one can do behind it, on the log-in page. */
  lead: string
  /** Under the log-in form: the way for those who have no account yet. */
  foot?: ReactNode
  children: ReactNode
}

/** Lets in those whom the entry is for; asks others to log in at the same address, so that the way in is kept. */
export function Gate({ kind, name, lead, foot, children }: GateProps) {
  const { known, session, asking, error } = useSessionState()
  if (!known && error) return <ErrorState error={error} onRetry={() => void loadSession()} />
  if (!known) return <Waiting />
  if (!session) return <LoginPage name={name} lead={lead} foot={foot} />
  if (session.kind !== kind) return <WrongEntry session={session} />
  if (session.mustEnrol) return <EnrolPage />
  return (
    <>
      {children}
      <Dialog open={asking} onClose={declineLogin} title={t('again')}>
        <p className="yh-muted" style={{ marginBottom: 'var(--space-4)' }}>
          {t('againNote')}
        </p>
        <LoginForm />
      </Dialog>
    </>
  )
}

const Waiting = () => (
  <div className="yh-page">
    <Skeleton lines={6} />
  </div>
)

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

const names = { officer: 'goOfficer', institution: 'goInstitution', parent: 'goParent' } as const

function WrongEntry({ session }: { session: Session }) {
  const kind = session.kind === 'machine' ? undefined : session.kind
  return (
    <main className="yh-page yh-stack">
      <h1>{t('wrongEntry')}</h1>
      <p>{t('wrongEntryNote', { name: session.name, role: say(session.capacity.roleName) })}</p>
      <div className="yh-row">
        {kind ? (
          <a className="yh-button primary" href={homeOf[kind]}>
            {t(names[kind])}
          </a>
        ) : null}
        <Button onClick={() => void logout()}>{t('other')}</Button>
      </div>
    </main>
  )
}
