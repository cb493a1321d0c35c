import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { ORDER_READS, type Refund } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What a guardian may do with a refund in its present state: take it to the authority, or withdraw it. */
export function RefundActs({ refund: { id, status, version } }: { refund: Refund }) {
  const [asking, setAsking] = useState<'appeal' | 'withdraw'>()
  const done = (text: string) => {
    setAsking(undefined)
    toast.good(text)
  }
  const appeal = useAct('POST /api/v1/refunds/{id}/appeal', {
    changes: ORDER_READS,
    onDone: () => done(t('appealed')),
  })
  const withdraw = useAct('POST /api/v1/refunds/{id}/withdrawal', {
    changes: ORDER_READS,
    onDone: () => done(t('withdrawn')),
  })
  const act = asking === 'appeal' ? appeal : withdraw
  const open = ['REQUESTED', 'REJECTED', 'APPEALED'].includes(status)
  if (!open) return null
  return (
    <div className="yh-row">
      {status === 'REJECTED' ? (
        <Button kind="primary" onClick={() => setAsking('appeal')}>
          {t('appeal')}
        </Button>
      ) : null}
      <Button onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button>
      <Confirm
        open={asking !== undefined}
        title={t(asking ?? 'withdraw')}
        act={t(asking ?? 'withdraw')}
        danger={asking === 'withdraw'}
        busy={act.isPending}
        onAct={() => act.mutate({ path: { id }, ifMatch: `"${version}"` })}
        onClose={() => setAsking(undefined)}
      >
        <p>{t(asking === 'appeal' ? 'appealAsk' : 'withdrawAsk')}</p>
        {act.error ? <ErrorState error={act.error} inline /> : null}
      </Confirm>
    </div>
  )
}
