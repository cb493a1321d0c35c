import { Printer } from 'lucide-react'
import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useList, useRead } from '../../api/hooks.ts'
import { FreezeNotice } from '../../catalogue/freezes/FreezeNotice.tsx'
import { date, dayOfWeek, instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { LearnerLook } from '../../officer/seal/LearnerLook.tsx'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Facts, Item, List } from '../../parts/light/Card.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, ErrorState, Loaded, Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { traceOf } from '../states/trace.ts'
import './orders.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Order = ReplyOf<'GET /api/v1/orders/{id}'>

/** One contract: its text, its money, its meetings, its refunds. */
export default function OrderPage() {
  const id = Number(useParams().id)
  const found = useRead('GET /api/v1/orders/{id}', { path: { id } })
  if (found.data) return <Shown order={found.data.data} />
  return (
    <DeskPage title={t('contract')} crumbs={[{ label: t('title'), to: '/orders' }]}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

function Shown({ order: o }: { order: Order }) {
  return (
    <>
      <div className="no-print">
        <DetailPage
          title={`${o.learner} · ${o.groupName}`}
          tags={<StateTag state={`order_${o.status}`} />}
          crumbs={[{ label: t('title'), to: '/orders' }]}
          actions={
            <>
              <LearnerLook order={o} />
              <Button icon={Printer} onClick={() => window.print()}>
                {t('print')}
              </Button>
            </>
          }
          notice={
            o.status === 'SIGNED' ? (
              <Notice tone="warn" title={t('unpaid', { when: instant(o.payUntil) })} />
            ) : (
              <FreezeNotice
                institutionId={o.institutionId}
                orderId={o.id}
                status={o.money.status}
                who="institution"
              />
            )
          }
          facts={[
            { label: t('number'), value: o.number },
            { label: t('course'), value: o.courseTitle },
            { label: t('class'), value: <Link to={`/classes/${o.classGroupId}`}>{o.groupName}</Link> },
            { label: t('price'), value: <Money fen={o.priceFen} /> },
            { label: t('dates'), value: t('range', { from: date(o.startsOn), to: date(o.endsOn) }) },
            { label: t('signed'), value: instant(o.signedAt) },
            { label: t('paidOn'), value: o.paidOn ? date(o.paidOn) : null },
          ]}
          tabs={[
            { key: 'money', label: t('money'), content: <OrderMoney order={o} /> },
            { key: 'contract', label: t('contract'), content: <Text order={o} /> },
            { key: 'meetings', label: t('meetings'), content: <Meetings order={o} /> },
            { key: 'refunds', label: t('refunds'), content: <Refunds orderId={o.id} /> },
          ]}
        />
      </div>
      <pre className="inst-contract only-print">{o.body}</pre>
    </>
  )
}

function OrderMoney({ order: { money: m, lessons, giftLessons, explained } }: { order: Order }) {
  return (
    <div className="yh-stack">
      <Facts
        facts={[
          { label: t('paid'), value: <Money fen={m.paidFen} /> },
          { label: t('released'), value: <Money fen={m.releasedFen} /> },
          { label: t('held'), value: <Money fen={m.heldFen} /> },
          { label: t('refunded'), value: <Money fen={m.refundedFen} /> },
          { label: t('used'), value: t('lessonsOf', { used: m.usedLessons, all: lessons + giftLessons }) },
          { label: t('next'), value: <Money fen={m.nextReleaseFen} /> },
        ]}
      />
      <Explain title={t('caps')} trace={traceOf(explained.prepayment)} />
    </div>
  )
}

function Text({ order }: { order: Order }) {
  return (
    <div className="yh-stack">
      <pre className="inst-contract">{order.body}</pre>
      <Facts
        facts={[
          { label: t('template'), value: order.template },
          { label: t('hash'), value: <code className="inst-hash">{order.contentHash}</code> },
        ]}
      />
    </div>
  )
}

function Meetings({ order }: { order: Order }) {
  return (
    <List label={t('meetings')}>
      {order.terms.meetings.map(m => (
        <Item
          key={m.n}
          title={t('meetingLine', { n: m.n, when: `${dayOfWeek(m.date)} ${m.startsAt}–${m.endsAt}` })}
        />
      ))}
    </List>
  )
}

function Refunds({ orderId }: { orderId: number }) {
  const list = useList('GET /api/v1/refunds', { query: { orderId } })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton />
  if (list.items.length === 0) return <EmptyState title={t('noRefunds')} />
  return (
    <List label={t('refunds')}>
      {list.items.map(r => (
        <Item
          key={r.id}
          to={`/refunds/${r.id}`}
          title={money(r.refundFen)}
          note={`${instant(r.requestedAt)} · ${r.reason}`}
          value={<StateTag state={`refund_${r.status}`} />}
        />
      ))}
    </List>
  )
}
