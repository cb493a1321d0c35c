import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { ORDER_READS } from '../family/orders.ts'
import { PaymentView } from './PaymentView.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const POLL_MS = 1_500

export type Payment = ReplyOf<'GET /api/v1/custody/payments/{reference}'>
const isSettled = (p: Payment | undefined) => p?.status === 'DONE' || p?.status === 'FAILED'

/** Follows a payment until the bank has decided: before the cashier, and after coming back from it. */
export default function PaymentPage() {
  const { reference = '' } = useParams()
  const [settled, setSettled] = useState(false)
  const client = useQueryClient()
  const found = useRead(
    'GET /api/v1/custody/payments/{reference}',
    { path: { reference } },
    settled ? {} : { refetchMs: POLL_MS },
  )
  const payment = found.data?.data
  useEffect(() => {
    if (!isSettled(payment)) return
    setSettled(true)
    for (const read of ORDER_READS) void client.invalidateQueries({ queryKey: [read] })
  }, [payment, client])
  return (
    <Page title={t('title')} back={payment ? `/orders/${payment.orderId}` : '/orders'}>
      <Loaded of={found} lines={6}>
        {({ data }) => <PaymentView payment={data} stale={found.isError ? found.error : undefined} />}
      </Loaded>
    </Page>
  )
}
