import { useParams } from 'react-router'
import type { Refund as Computed, Explained } from '../../../rules/index.ts'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import type { Refund } from '../family/orders.ts'
import { RefundTag } from '../family/states.tsx'
import { Computation } from './Computation.tsx'
import { RefundActs } from './RefundActs.tsx'
import { eventsOf } from './refundEvents.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const MOVING_MS = 4_000
const MOVING = new Set(['APPROVED', 'AUTO_APPROVED'])

function Progress({ refund }: { refund: Refund }) {
  return (
    <Card title={t('progress')} aside={<RefundTag refund={refund} />}>
      <Timeline events={eventsOf(refund)} />
      <RefundActs refund={refund} />
    </Card>
  )
}

/** One refund: where it stands, who answered what by when, how it was computed, and what can be done. */
export default function RefundPage() {
  const id = Number(useParams().id)
  const first = useRead('GET /api/v1/refunds/{id}', { path: { id } })
  const moving = MOVING.has(first.data?.data.status ?? '')
  useRead('GET /api/v1/refunds/{id}', { path: { id } }, moving ? { refetchMs: MOVING_MS } : {})
  return (
    <Page title={t('refund')} back={first.data ? `/orders/${first.data.data.orderId}` : '/refunds'}>
      <Loaded of={first} lines={10}>
        {({ data: refund }) => (
          <>
            <Progress refund={refund} />
            <Computation title={t('amount')} explained={refund.explained as unknown as Explained<Computed>} />
            <ButtonLink block to={`/orders/${refund.orderId}`}>
              {t('seeOrder')}
            </ButtonLink>
          </>
        )}
      </Loaded>
    </Page>
  )
}
