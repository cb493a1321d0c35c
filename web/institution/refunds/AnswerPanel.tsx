import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { Refused } from '../states/Refused.tsx'
import { versionTag } from '../states/useOwn.ts'
import type { Refund } from './RefundPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const EMPTY = { answer: '' }

/** Approve or reject, with reasons; asked once more because either cannot be undone. */
export function AnswerPanel({ refund }: { refund: Refund }) {
  const [draft, setDraft, forget] = useDraft(`refund.${refund.id}`, EMPTY)
  const [asking, setAsking] = useState<boolean>()
  const act = useAct('POST /api/v1/refunds/{id}/answer', {
    onDone: () => {
      forget()
      toast.good(t('answered'))
    },
  })
  const sum = { money: money(refund.refundFen) }
  const answer = draft.answer.trim()
  const close = () => {
    act.reset()
    setAsking(undefined)
  }
  const submit = () =>
    act.mutate({
      path: { id: refund.id },
      body: { approve: asking === true, answer },
      ifMatch: versionTag(refund),
    })
  return (
    <Panel title={t('answerTitle')}>
      <div className="yh-stack">
        <TextArea
          label={t('answerLabel')}
          hint={t('answerHint')}
          value={draft.answer}
          onValue={value => setDraft({ answer: value })}
          maxLength={1000}
        />
        <div className="yh-row gap-2">
          <Button kind="primary" disabled={!answer} onClick={() => setAsking(true)}>
            {t('approve')}
          </Button>
          <Button kind="danger" disabled={!answer} onClick={() => setAsking(false)}>
            {t('reject')}
          </Button>
        </div>
      </div>
      <Confirm
        open={asking !== undefined}
        onClose={close}
        title={asking ? t('approveAsk', sum) : t('rejectAsk')}
        act={asking ? t('approve') : t('reject')}
        danger={!asking}
        busy={act.isPending}
        onAct={submit}
      >
        <p>{asking ? t('approveNote', sum) : t('rejectNote')}</p>
        <Refused error={act.error} />
      </Confirm>
    </Panel>
  )
}
