import { useEffect, useState } from 'react'
import { useAct } from '../api/hooks.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { Check } from '../parts/light/Choice.tsx'
import { TextField } from '../parts/light/Field.tsx'
import { Qr } from '../parts/light/Qr.tsx'
import { ErrorState, Skeleton } from '../parts/light/States.tsx'
import { Notice } from '../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Enrols a second factor: scan, first code, recovery codes. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const begin = useAct('POST /api/v1/auth/factor/start', { changes: [] })
  const confirm = useAct('POST /api/v1/auth/factor/confirm', { changes: [] })
  const [code, setCode] = useState('')
  const { mutate } = begin
  useEffect(() => mutate({}), [mutate])
  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onDone={onDone} />
  if (begin.error) return <ErrorState error={begin.error} onRetry={() => mutate({})} />
  if (!begin.data) return <Skeleton lines={6} />
  const { secret, address } = begin.data
  return (
    <form
      className="yh-stack"
      onSubmit={e => {
        e.preventDefault()
        confirm.mutate({ body: { code: code.trim() } })
      }}
    >
      <p>{t('scan')}</p>
      <Qr text={address} label={t('scan')} />
      <p className="yh-small">
        {t('orType')} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextField
        label={t('code')}
        hint={t('firstCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onValue={setCode}
      />
      {confirm.error ? <ErrorState error={confirm.error} inline /> : null}
      <Button kind="primary" type="submit" busy={confirm.isPending} disabled={code.trim().length < 6}>
        {t('confirmFactor')}
      </Button>
    </form>
  )
}

/** Codes for a lost phone; shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [kept, setKept] = useState(false)
  return (
    <div className="yh-stack">
      <Notice tone="warn" title={t('recovery')}>
        {t('recoveryNote')}
      </Notice>
      <ul className="yh-grid yh-codes">
        {codes.map(c => (
          <li key={c}>
            <code>{c}</code>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Button onClick={() => print()}>{t('print')}</Button>
      </div>
      <Check label={t('recoveryKept')} checked={kept} onValue={setKept} />
      <Button kind="primary" disabled={!kept} onClick={onDone}>
        {t('goOn')}
      </Button>
    </div>
  )
}
