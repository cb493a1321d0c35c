import { CircleCheck, CircleX, ExternalLink } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import type { Payment } from './PaymentPage.tsx'
import './payments.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const failures = {
  CANCELLED: 'failCancelled',
  DECLINED: 'failDeclined',
  EXPIRED: 'failExpired',
} as const
const sayFailure = (failure: string | null) =>
  t(failure && Object.hasOwn(failures, failure) ? failures[failure as keyof typeof failures] : 'failOther')

const Trial = () => (
  <Notice tone="warn" title={t('trial')}>
    {t('trialNote')}
  </Notice>
)

function Done({ payment: p }: { payment: Payment }) {
  return (
    <>
      <div className="payment-end good" role="status">
        <CircleCheck aria-hidden="true" />
        <p className="title">{t('done')}</p>
        <Money fen={p.amountFen} size="big" />
        <p className="yh-muted">{t('doneNote')}</p>
      </div>
      <ButtonLink kind="primary" block to={`/orders/${p.orderId}`}>
        {t('seeOrder')}
      </ButtonLink>
    </>
  )
}

function Failed({ payment: p }: { payment: Payment }) {
  return (
    <>
      <div className="payment-end bad" role="alert">
        <CircleX aria-hidden="true" />
        <p className="title">{t('failed')}</p>
        <p>{sayFailure(p.failure)}</p>
        <p className="yh-muted">{t('failedNote')}</p>
      </div>
      <ButtonLink kind="primary" block to={`/orders/${p.orderId}/pay`}>
        {t('again')}
      </ButtonLink>
      <ButtonLink block to={`/orders/${p.orderId}`}>
        {t('seeOrder')}
      </ButtonLink>
    </>
  )
}

/** The bank has not decided: the way to its cashier, or waiting for its word after coming back. */
function Open({ payment: p }: { payment: Payment }) {
  const [search] = useSearchParams()
  const back = search.has('result')
  return (
    <>
      <Card title={t(back ? 'waiting' : 'ready')}>
        <Money fen={p.amountFen} size="big" />
        <p className="yh-muted" role="status">
          {t(back ? 'waitingNote' : p.cashierUrl ? 'readyNote' : 'preparing')}
        </p>
        {p.cashierUrl ? null : <Skeleton lines={2} />}
      </Card>
      {p.cashierUrl ? (
        <a className={`yh-button block ${back ? 'plain' : 'primary'}`} href={p.cashierUrl}>
          <ExternalLink aria-hidden="true" />
          {t(back ? 'cashierAgain' : 'cashier')}
        </a>
      ) : null}
      <ButtonLink block to={`/orders/${p.orderId}`}>
        {t('later')}
      </ButtonLink>
    </>
  )
}

/** How a payment stands. `stale`: the last look at it failed; it is tried again by itself. */
export function PaymentView({ payment, stale }: { payment: Payment; stale: unknown }) {
  return (
    <>
      {payment.trial ? <Trial /> : null}
      {stale ? <ErrorState error={stale} inline /> : null}
      {payment.status === 'DONE' ? (
        <Done payment={payment} />
      ) : payment.status === 'FAILED' ? (
        <Failed payment={payment} />
      ) : (
        <Open payment={payment} />
      )}
    </>
  )
}
