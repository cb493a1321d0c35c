import { Eye, EyeOff } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isProblem, problemOf } from '../api/problem.ts'
import { messages } from '../i18n/messages.ts'
import { Button, IconButton } from '../parts/light/Button.tsx'
import { TextField } from '../parts/light/Field.tsx'
import { ErrorState } from '../parts/light/States.tsx'
import { login, type Session } from './session.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

type Missing = Partial<Record<'login' | 'password' | 'code', string>>

/** User name and password; the code of the authenticator when the server asks for it. What was typed stays after a failure. */
export function LoginForm({ onDone }: { onDone?: (session: Session) => void }) {
  const [given, setGiven] = useState({ login: '', password: '', code: '' })
  const [missing, setMissing] = useState<Missing>({})
  const [asksCode, setAsksCode] = useState(false)
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const type = (field: keyof typeof given) => (value: string) => setGiven(g => ({ ...g, [field]: value }))

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    const lacks: Missing = {
      ...(given.login.trim() ? {} : { login: t('needLogin') }),
      ...(given.password ? {} : { password: t('needPassword') }),
      ...(asksCode && given.code.trim().length < 6 ? { code: t('needCode') } : {}),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length) return
    setBusy(true)
    setError(undefined)
    const { login: who, password, code } = given
    try {
      const session = await login({ login: who.trim(), password, ...(asksCode ? { code: code.trim() } : {}) })
      onDone?.(session)
    } catch (caught) {
      if (isProblem(caught, 'auth.code-required')) setAsksCode(true)
      else setError(problemOf(caught))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="yh-stack" onSubmit={submit} noValidate>
      <TextField
        label={t('login')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={64}
        value={given.login}
        onValue={type('login')}
        error={missing.login}
      />
      <TextField
        label={t('password')}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        maxLength={256}
        value={given.password}
        onValue={type('password')}
        error={missing.password}
        suffix={
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? 'hide' : 'show')}
            onClick={() => setShown(!shown)}
          />
        }
      />
      {asksCode ? (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          name="code"
          autoComplete="one-time-code"
          autoFocus
          maxLength={32}
          value={given.code}
          onValue={type('code')}
          error={missing.code}
        />
      ) : null}
      {error ? <ErrorState error={error} inline /> : null}
      <Button kind="primary" type="submit" block busy={busy}>
        {t('enter')}
      </Button>
    </form>
  )
}
