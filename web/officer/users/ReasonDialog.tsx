import { useState } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import type { User } from './UsersPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Act = 'disable' | 'enable' | 'factor-reset' | 'password-reset' | 'sessions-end' | 'end'
const REASON_MAX = 400
const REASON_MIN = 2

interface ReasonProps {
  act: Act
  user: User
  capacity?: User['capacities'][number]
  onClose: () => void
}

/** Asks for the reason, then does what was chosen about an account. */
export function ReasonDialog({ act, user, capacity, onClose }: ReasonProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<ReplyOf<'POST /api/v1/users/{id}/password-reset'>>()
  const done = {
    onDone: () => {
      toast.good(t('done'))
      onClose()
    },
  }
  const runs = {
    disable: useAct('POST /api/v1/users/{id}/disable', done),
    enable: useAct('POST /api/v1/users/{id}/enable', done),
    'factor-reset': useAct('POST /api/v1/users/{id}/factor-reset', done),
    'sessions-end': useAct('POST /api/v1/users/{id}/sessions-end', done),
    'password-reset': useAct('POST /api/v1/users/{id}/password-reset', { onDone: setMade }),
    end: useAct('POST /api/v1/users/{id}/capacities/{capacityId}/end', done),
  }
  if (made) return <PasswordDialog login={made.login} password={made.password} onClose={onClose} />
  const short = reason.trim().length < REASON_MIN
  const go = () => {
    setTried(true)
    if (short) return
    const body = { reason: reason.trim() }
    if (act === 'end') runs.end.mutate({ path: { id: user.id, capacityId: capacity?.id ?? 0 }, body })
    else runs[act].mutate({ path: { id: user.id }, body })
  }
  const title = act === 'end' && capacity ? t('endTitle', { role: say(capacity.roleName) }) : t(act)
  return (
    <Confirm
      open
      onClose={onClose}
      title={title}
      act={t(act)}
      danger={act !== 'enable'}
      busy={runs[act].isPending}
      onAct={go}
    >
      <div className="yh-stack gap-3">
        <p>{t(`${act}Note`)}</p>
        <TextArea
          label={t('why')}
          value={reason}
          onValue={setReason}
          maxLength={REASON_MAX}
          error={tried && short ? t('whyMissing') : undefined}
        />
        {runs[act].error ? <ErrorState error={runs[act].error} inline /> : null}
      </div>
    </Confirm>
  )
}
