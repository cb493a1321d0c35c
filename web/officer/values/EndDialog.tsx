import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { LocalValue } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WHY_MAX = 500
const WHY_MIN = 2

interface EndProps {
  act: 'withdraw' | 'annul'
  value: LocalValue
  onClose: () => void
}

/** Takes a proposal back, or annuls a published value that was entered by mistake, with the reason. */
export function EndDialog({ act, value, onClose }: EndProps) {
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const done = {
    onDone: () => {
      toast.good(t(act === 'annul' ? 'annulled' : 'withdrawn'))
      onClose()
    },
  }
  const withdraw = useAct('POST /api/v1/rules/values/{id}/withdrawal', done)
  const annul = useAct('POST /api/v1/rules/values/{id}/annulment', done)
  const run = act === 'annul' ? annul : withdraw
  const short = act === 'annul' && why.trim().length < WHY_MIN
  const go = () => {
    setTried(true)
    const sent = { path: { id: value.id }, ifMatch: versionTag(value) }
    if (short) return
    if (act === 'annul') annul.mutate({ ...sent, body: { reason: why.trim() } })
    else withdraw.mutate(sent)
  }
  return (
    <Confirm open onClose={onClose} title={t(act)} act={t(act)} danger busy={run.isPending} onAct={go}>
      <div className="yh-stack gap-3">
        <p>{t(`${act}Note`)}</p>
        {act === 'annul' ? (
          <TextArea
            label={t('why')}
            value={why}
            onValue={setWhy}
            maxLength={WHY_MAX}
            error={tried && short ? t('whyMissing') : undefined}
          />
        ) : null}
        {run.error ? <Refusal error={run.error} /> : null}
      </div>
    </Confirm>
  )
}
