import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Lesson } from '../family/lessons.ts'
import { ORDER_READS } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** An open dispute: what happens meanwhile, and the way to take it back. */
export function DisputeCard({ dispute }: { dispute: NonNullable<Lesson['dispute']> }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useAct('POST /api/v1/disputes/{id}/withdrawal', {
    changes: ORDER_READS,
    onDone: () => {
      setAsking(false)
      toast.good(t('disputeWithdrawn'))
    },
  })
  return (
    <Card title={t('disputeOpen')} tone="warn">
      <p>{t(dispute.answer ? 'disputeAnswered' : 'disputeWaits')}</p>
      <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>
      <Confirm
        open={asking}
        title={t('withdraw')}
        act={t('withdraw')}
        busy={withdraw.isPending}
        onAct={() => withdraw.mutate({ path: { id: dispute.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('withdrawAsk')}</p>
        {withdraw.error ? <ErrorState error={withdraw.error} inline /> : null}
      </Confirm>
    </Card>
  )
}
