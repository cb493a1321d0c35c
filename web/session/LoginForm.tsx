import { Eye, EyeOff } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isProblem, problemOf } from '../api/problem.ts'
import { messages } from '../i18n/messages.ts'
import { Button, IconButton } from '../parts/light/Button.tsx'
import { TextField } from '../parts/light/Field.tsx'
import { ErrorState } from '../parts/light/States.tsx'
import { login } from './session.ts'
import type zh from './zh.ts'

const t = messages<typeof zh>('session')

type Missing = Partial<Record<'login' | 'password' | 'totp', string>>

/** User name and password; the code of the authenticator when the server asks for it. What was typed stays after a failure. */
export function LoginForm({ name = '' }: { name?: string }) {
  const [given, setGiven] = useState({ login: name, password: '', totp: '' })
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
      ...(asksCode && !/^\d{6}$/.test(given.totp.trim()) ? { totp: t('needTotp') } : {}),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length) return
    setBusy(true)
    setError(undefined)
    const { login: who, password, totp } = given
    await login({ login: who.trim(), password, ...(asksCode ? { totp: totp.trim() } : {}) }).catch(caught => {
      const first = isProblem(caught, 'auth.totp-required') && !asksCode
      if (first) setAsksCode(true)
      else setError(problemOf(caught))
    })
    setBusy(false)
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
          label={t('totp')}
          hint={t('totpHint')}
          name="totp"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          maxLength={6}
          value={given.totp}
          onValue={type('totp')}
          error={missing.totp}
        />
      ) : null}
      {error ? <ErrorState error={error} inline /> : null}
      <Button kind="primary" type="submit" block busy={busy}>
        {t('enter')}
      </Button>
    </form>
  )
}
