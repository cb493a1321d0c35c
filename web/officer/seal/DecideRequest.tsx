import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Act = 'approve' | 'refuse' | 'revoke' | 'withdraw'
const NOTE_MAX = 1000
const NOTE_MIN = 2

interface DecideProps {
  act: Act
  id: number
  /** The version that was read: somebody else's decision in between is refused. */
  etag: string | undefined
  onClose: () => void
}

/** Decides about a request; whoever takes something away says why. */
export function DecideRequest({ act, id, etag, onClose }: DecideProps) {
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const done = {
    onDone: () => {
      toast.good(t(`done_${act}`))
      onClose()
    },
  }
  const approve = useAct('POST /api/v1/seal/access-requests/{id}/approve', done)
  const refuse = useAct('POST /api/v1/seal/access-requests/{id}/refuse', done)
  const revoke = useAct('POST /api/v1/seal/access-requests/{id}/revoke', done)
  const withdraw = useAct('POST /api/v1/seal/access-requests/{id}/withdraw', done)
  const run = { approve, refuse, revoke, withdraw }[act]
  const needsNote = act === 'refuse' || act === 'revoke'
  const short = needsNote && note.trim().length < NOTE_MIN
  const go = () => {
    setTried(true)
    if (short) return
    const sent = { path: { id }, body: { note: note.trim() }, ifMatch: etag }
    if (act === 'withdraw') withdraw.mutate({ path: { id }, ifMatch: etag })
    else if (act === 'approve') approve.mutate(sent)
    else if (act === 'refuse') refuse.mutate(sent)
    else revoke.mutate(sent)
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={t(act)}
      act={t(act)}
      danger={needsNote}
      busy={run.isPending}
      onAct={go}
    >
      <div className="yh-stack gap-3">
        {act === 'withdraw' ? null : (
          <TextArea
            label={t('noteLabel')}
            value={note}
            onValue={setNote}
            maxLength={NOTE_MAX}
            error={tried && short ? t('noteMissing') : undefined}
          />
        )}
        {run.error ? <Refusal error={run.error} /> : null}
      </div>
    </Confirm>
  )
}
