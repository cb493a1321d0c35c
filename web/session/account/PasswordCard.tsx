import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { TextField } from '../../parts/light/Field.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { ProofFields, proofOf, useProof } from './proof.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Changes the password; all other sessions end. */
export function PasswordCard() {
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const proof = useProof()
  const change = useAct('POST /api/v1/auth/password', {
    onDone: ({ revoked }) => {
      setNext('')
      setAgain('')
      proof.clear()
      toast.good(t('passwordChanged', { n: revoked }))
    },
  })
  const differs = again !== '' && next !== again
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (next && next === again) change.mutate({ body: { ...proofOf(proof.value), next } })
  }
  const fields = problemOf(change.error).fieldMessages()
  return (
    <Card title={t('password')}>
      <form className="yh-stack" onSubmit={submit}>
        <ProofFields proof={proof} />
        <TextField
          label={t('newPassword')}
          hint={t('newPasswordHint')}
          type="password"
          autoComplete="new-password"
          maxLength={256}
          value={next}
          onValue={setNext}
          error={fields.get('next')}
        />
        <TextField
          label={t('newPasswordAgain')}
          type="password"
          autoComplete="new-password"
          maxLength={256}
          value={again}
          onValue={setAgain}
          error={differs ? t('passwordsDiffer') : undefined}
        />
        {change.error ? <ErrorState error={change.error} inline /> : null}
        <Button
          kind="primary"
          type="submit"
          busy={change.isPending}
          disabled={!next || next !== again || !proof.value.password}
        >
          {t('changePassword')}
        </Button>
      </form>
    </Card>
  )
}
