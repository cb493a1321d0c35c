import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { ORDER_READS, type OrderDetail } from '../family/orders.ts'
import { orderState } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A signed contract that waits for its money: pay, or give the seat back. */
export function Unpaid({ order: o }: { order: OrderDetail }) {
  const [asking, setAsking] = useState(false)
  const late = orderState(o, Date.now()) === 'LATE'
  const cancel = useAct('POST /api/v1/orders/{id}/cancel', {
    changes: ORDER_READS,
    onDone: () => {
      setAsking(false)
      toast.good(t('cancelledNow'))
    },
  })
  return (
    <Card title={t('toPay')} tone="warn">
      <Money fen={o.priceFen} size="big" />
      <p>{late ? t('late') : t('payUntil', { at: instant(o.payUntil) })}</p>
      {late ? null : (
        <ButtonLink kind="primary" block to={`/orders/${o.id}/pay`}>
          {t('pay')}
        </ButtonLink>
      )}
      <Button onClick={() => setAsking(true)}>{t('cancel')}</Button>
      <Confirm
        open={asking}
        title={t('cancel')}
        act={t('cancel')}
        danger
        busy={cancel.isPending}
        onAct={() => cancel.mutate({ path: { id: o.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('cancelAsk')}</p>
        {cancel.error ? <ErrorState error={cancel.error} inline /> : null}
      </Confirm>
    </Card>
  )
}
