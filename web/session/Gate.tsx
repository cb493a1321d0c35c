import type { ReactNode } from 'react'
import { say } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Dipper } from '../look/Dipper.tsx'
import { Mark } from '../look/Logo.tsx'
import { Button } from '../parts/light/Button.tsx'
import { Dialog } from '../parts/light/Dialog.tsx'
import { ComfortSwitch, LanguageSwitch } from '../parts/light/Settings.tsx'
import { ErrorState, Skeleton } from '../parts/light/States.tsx'
import { LoginForm } from './LoginForm.tsx'
import './login.css'
import { declineLogin, type Kind, loadSession, logout, type Session } from './session.ts'
import { useSessionState } from './useSession.ts'
import type zh from './zh.ts'

const t = messages<typeof zh>('session')

interface GateProps {
  /** Whose entry this is. */
  kind: Kind
  /** Name of the entry, on the log-in page. */
  name: string
  /** What one can do behind it, on the log-in page. */
  lead: string
  children: ReactNode
}

/** Lets in those whom the entry is for; asks others to log in at the same address, so that the way in is kept. */
export function Gate({ kind, name, lead, children }: GateProps) {
  const { known, session, asking, error } = useSessionState()
  if (!known && error) return <ErrorState error={error} onRetry={() => void loadSession()} />
  if (!known) return <Waiting />
  if (!session) return <LoginPage name={name} lead={lead} />
  if (session.kind !== kind) return <WrongEntry session={session} />
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

/** The log-in page of every entry. */
export function LoginPage({ name, lead }: { name: string; lead: string }) {
  return (
    <main className="yh-login">
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
        <LoginForm />
        <p className="yh-muted yh-small">{t('safe')}</p>
      </div>
    </main>
  )
}

const homes = {
  officer: ['/officer/', 'goOfficer'],
  institution: ['/institution/', 'goInstitution'],
  parent: ['/parent/', 'goParent'],
} as const

function WrongEntry({ session }: { session: Session }) {
  const home = session.kind === 'machine' ? undefined : homes[session.kind]
  return (
    <main className="yh-page yh-stack">
      <h1>{t('wrongEntry')}</h1>
      <p>{t('wrongEntryNote', { name: session.name, role: say(session.capacity.roleName) })}</p>
      <div className="yh-row">
        {home ? (
          <a className="yh-button primary" href={home[0]}>
            {t(home[1])}
          </a>
        ) : null}
        <Button onClick={() => void logout()}>{t('other')}</Button>
      </div>
    </main>
  )
}
