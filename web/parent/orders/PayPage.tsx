import { ShieldCheck } from 'lucide-react'
import { Link, useNavigate, useParams } from 'react-router'
import { useAct, useRead } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Stepper } from '../../parts/light/Steps.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import type { OrderDetail } from '../family/orders.ts'
import { orderState } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Pay({ order: o }: { order: OrderDetail }) {
  const navigate = useNavigate()
  const start = useAct('POST /api/v1/orders/{id}/payment', {
    changes: [],
    onDone: ({ reference }) => navigate(`/payments/${reference}?go`, { replace: true }),
  })
  if (orderState(o, Date.now()) !== 'UNPAID')
    return (
      <EmptyState title={t('nothingToPay')} action={<Link to={`/orders/${o.id}`}>{t('seeOrder')}</Link>}>
        {t('nothingToPayNote')}
      </EmptyState>
    )
  return (
    <>
      <Card title={t('toPay')}>
        <Money fen={o.priceFen} size="big" />
        <Facts
          facts={[
            { label: t('course'), value: o.courseTitle },
            { label: t('learner'), value: o.learner },
            { label: t('institution'), value: o.institutionName },
            { label: t('deadline'), value: instant(o.payUntil) },
          ]}
        />
      </Card>
      <Notice tone="good" title={t('custody')}>
        {t('custodyNote')}
      </Notice>
      {start.error ? <ErrorState error={start.error} inline /> : null}
      <Button
        kind="primary"
        block
        icon={ShieldCheck}
        busy={start.isPending}
        onClick={() => start.mutate({ path: { id: o.id } })}
      >
        {t('toCashier')}
      </Button>
    </>
  )
}

/** What is to be paid, where it goes, and the way to the bank's cashier. */
export default function PayPage() {
  const id = Number(useParams().id)
  const order = useRead('GET /api/v1/family/orders/{id}', { path: { id } })
  return (
    <Page title={t('pay')} back={`/orders/${id}`}>
      <Stepper steps={[t('stepChoose'), t('stepSign'), t('stepPay')]} current={2} />
      <Loaded of={order} lines={6}>
        {({ data }) => <Pay order={data} />}
      </Loaded>
    </Page>
  )
}
