import { lazy, type ReactNode, Suspense } from 'react'
import { say, withWords } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { Dialog } from '../parts/light/Dialog.tsx'
import { ErrorState, Skeleton } from '../parts/light/States.tsx'
import { homeOf } from './homes.ts'
import { declineLogin, type Kind, loadSession, logout, type Session } from './session.ts'
import { useSessionState } from './useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** Only those who must have a second factor and have none ever see it. */
const EnrolPage = lazy(withWords(() => import('./EnrolPage.tsx')))
/** Not for those who are logged in already. */
const LoginPage = lazy(withWords(() => import('./LoginPage.tsx').then(m => ({ default: m.LoginPage }))))
const LoginForm = lazy(withWords(() => import('./LoginForm.tsx').then(m => ({ default: m.LoginForm }))))

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
  if (!session)
    return (
      <Suspense fallback={<Waiting />}>
        <LoginPage name={name} lead={lead} foot={foot} />
      </Suspense>
    )
  if (session.kind !== kind) return <WrongEntry session={session} />
  if (session.mustEnrol)
    return (
      <Suspense fallback={<Waiting />}>
        <EnrolPage />
      </Suspense>
    )
  return (
    <>
      {children}
      <Dialog open={asking} onClose={declineLogin} title={t('again')}>
        <p className="yh-muted" style={{ marginBottom: 'var(--space-4)' }}>
          {t('againNote')}
        </p>
        <Suspense fallback={<Skeleton />}>
          <LoginForm />
        </Suspense>
      </Dialog>
    </>
  )
}

const Waiting = () => (
  <div className="yh-page">
    <Skeleton lines={6} />
  </div>
)

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
