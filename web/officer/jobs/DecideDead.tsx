import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Dead } from './DeadList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Act = 'redrive' | 'discard'
const REASON_MAX = 400
const REASON_MIN = 2

/** Asks for the reason, then sends a dead job back or discards it. */
export function DecideDead({ act, job, onClose }: { act: Act; job: Dead; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const done = (words: string) => {
    toast.good(words)
    onClose()
  }
  const redrive = useAct('POST /api/v1/jobs/dead/{id}/redrive', {
    onDone: out => done(t('redriven', { queue: out.queue })),
  })
  const discard = useAct('POST /api/v1/jobs/dead/{id}/discard', { onDone: () => done(t('discarded')) })
  const run = act === 'redrive' ? redrive : discard
  const short = reason.trim().length < REASON_MIN
  const queue = job.queue ?? ''
  return (
    <Confirm
      open
      onClose={onClose}
      title={t(act === 'redrive' ? 'redriveTitle' : 'discardTitle', { queue })}
      act={t(act)}
      danger={act === 'discard'}
      busy={run.isPending}
      onAct={() => {
        setTried(true)
        if (!short) run.mutate({ path: { id: job.id }, body: { reason: reason.trim() } })
      }}
    >
      <div className="yh-stack gap-3">
        <p>{t(act === 'redrive' ? 'redriveNote' : 'discardNote')}</p>
        <p className="yh-muted">{job.reason}</p>
        <TextArea
          label={t('why')}
          value={reason}
          onValue={setReason}
          maxLength={REASON_MAX}
          error={tried && short ? t('whyMissing') : undefined}
        />
        {run.error ? <ErrorState error={run.error} inline /> : null}
      </div>
    </Confirm>
  )
}
