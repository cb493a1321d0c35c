import { type FormEvent, useState } from 'react'
import { useAct, useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Dialog } from '../../parts/light/Dialog.tsx'
import { ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { Enrolment, RecoveryCodes } from '../Enrolment.tsx'
import { ProofFields, proofOf, useProof } from './proof.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

type Doing = 'enrol' | 'renew' | 'remove' | undefined

/** The second factor: enrol, new recovery codes, remove. */
export function FactorCard() {
  const factor = useRead('GET /api/v1/auth/factor', {})
  const [doing, setDoing] = useState<Doing>()
  const end = () => {
    setDoing(undefined)
    void factor.refetch()
  }
  return (
    <Card
      title={t('factor')}
      aside={
        factor.data ? (
          <Tag tone={factor.data.data.totp ? 'good' : 'warn'}>{t(factor.data.data.totp ? 'on' : 'off')}</Tag>
        ) : null
      }
    >
      <Loaded of={factor} lines={2}>
        {({ data }) => (
          <>
            <p className="yh-muted">
              {data.totp ? t('recoveryLeft', { n: data.recoveryCodes }) : t('factorNote')}
            </p>
            <div className="yh-row">
              {data.totp ? (
                <>
                  <Button onClick={() => setDoing('renew')}>{t('renewCodes')}</Button>
                  <Button kind="danger" onClick={() => setDoing('remove')}>
                    {t('removeFactor')}
                  </Button>
                </>
              ) : (
                <Button onClick={() => setDoing('enrol')}>{t('enrol')}</Button>
              )}
            </div>
          </>
        )}
      </Loaded>
      <Dialog open={doing === 'enrol'} onClose={end} title={t('enrol')}>
        <Enrolment onDone={end} />
      </Dialog>
      <Dialog open={doing === 'renew'} onClose={end} title={t('renewCodes')}>
        <Renewal onDone={end} />
      </Dialog>
      <Dialog open={doing === 'remove'} onClose={end} title={t('removeFactor')}>
        <Removal onDone={end} />
      </Dialog>
    </Card>
  )
}

function Renewal({ onDone }: { onDone: () => void }) {
  const proof = useProof()
  const renew = useAct('POST /api/v1/auth/factor/recovery-codes', { changes: [] })
  if (renew.data) return <RecoveryCodes codes={renew.data.codes} onDone={onDone} />
  return (
    <ProofForm
      act={t('renewCodes')}
      proof={proof}
      error={renew.error}
      busy={renew.isPending}
      onProof={body => renew.mutate({ body })}
    />
  )
}

function Removal({ onDone }: { onDone: () => void }) {
  const proof = useProof()
  const remove = useAct('POST /api/v1/auth/factor/remove', { onDone })
  return (
    <ProofForm
      act={t('removeFactor')}
      proof={proof}
      error={remove.error}
      busy={remove.isPending}
      onProof={body => remove.mutate({ body })}
    />
  )
}

interface ProofFormProps {
  act: string
  proof: ReturnType<typeof useProof>
  error: unknown
  busy: boolean
  onProof: (body: ReturnType<typeof proofOf>) => void
}

function ProofForm({ act, proof, error, busy, onProof }: ProofFormProps) {
  const submit = (e: FormEvent) => {
    e.preventDefault()
    onProof(proofOf(proof.value))
  }
  return (
    <form className="yh-stack" onSubmit={submit}>
      <ProofFields proof={proof} />
      {error ? <ErrorState error={error} inline /> : null}
      <Button kind="primary" type="submit" busy={busy} disabled={!proof.value.password}>
        {act}
      </Button>
    </form>
  )
}
