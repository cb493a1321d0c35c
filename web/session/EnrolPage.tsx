import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { Card } from '../parts/light/Card.tsx'
import { Enrolment } from './Enrolment.tsx'
import { loadSession, logout } from './session.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Nothing else may be done before the second factor that the role needs is enrolled. */
export default function EnrolPage() {
  return (
    <main className="yh-page yh-stack">
      <h1>{t('mustEnrol')}</h1>
      <p className="yh-muted">{t('mustEnrolNote')}</p>
      <Card>
        <Enrolment onDone={() => void loadSession()} />
      </Card>
      <Button kind="quiet" onClick={() => void logout()}>
        {t('logout')}
      </Button>
    </main>
  )
}
