import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { FreezeNotice } from '../../catalogue/freezes/FreezeNotice.tsx'
import { date, instant, money as yuanOf } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { Shares } from '../../parts/light/Bars.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { Explain, type ExplainStep } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { DisputeList } from '../disputes/DisputeList.tsx'
import { FreezeActs } from '../freezes/FreezeActs.tsx'
import { FreezeHistory } from '../freezes/FreezeHistory.tsx'
import { RefundList } from '../refunds/RefundList.tsx'
import { LearnerLook } from '../seal/LearnerLook.tsx'
import './orders.css'
import { MeetingTable } from './MeetingTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Order = ReplyOf<'GET /api/v1/orders/{id}'>

/** One order: what was agreed, where its money is, its lessons, refunds and disputes. */
export default function OrderPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/orders/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown order={data} />}</Loaded>
}

function Shown({ order: o }: { order: Order }) {
  const group = `/institutions/${o.institutionId}/groups/${o.classGroupId}`
  return (
    <DetailPage
      title={o.number}
      tags={<StateTag state={`order_${o.status}`} />}
      crumbs={[
        { label: t('menu'), to: '/orders' },
        { label: o.institutionName, to: `/institutions/${o.institutionId}?tab=orders` },
      ]}
      actions={
        <>
          <LearnerLook order={o} />
          <FreezeActs order={o} />
        </>
      }
      notice={
        <FreezeNotice institutionId={o.institutionId} orderId={o.id} status={o.money.status} who="officer" />
      }
      facts={[
        {
          label: t('institution'),
          value: <Link to={`/institutions/${o.institutionId}`}>{o.institutionName}</Link>,
        },
        { label: t('course'), value: <Link to={group}>{`${o.courseTitle} · ${o.groupName}`}</Link> },
        { label: t('learner'), value: o.learner },
        { label: t('term'), value: t('fromTo', { from: date(o.startsOn), to: date(o.endsOn) }) },
        { label: t('price'), value: <Money fen={o.priceFen} /> },
        {
          label: t('lessons'),
          value: o.giftLessons ? t('withGift', { n: o.lessons, gift: o.giftLessons }) : String(o.lessons),
        },
        { label: t('signedAt'), value: instant(o.signedAt) },
        { label: t('paidOn'), value: o.paidOn ? date(o.paidOn) : t('unpaid') },
      ]}
      tabs={[
        { key: 'money', label: t('money'), content: <MoneyTab order={o} /> },
        { key: 'lessons', label: t('meetings'), content: <MeetingTable order={o} /> },
        { key: 'contract', label: t('contract'), content: <ContractTab order={o} /> },
        { key: 'caps', label: t('caps'), content: <CapsTab order={o} /> },
        { key: 'refunds', label: t('refunds'), content: <RefundList orderId={o.id} /> },
        {
          key: 'freezes',
          label: t('freezes'),
          content: <FreezeHistory institutionId={o.institutionId} orderId={o.id} />,
        },
        { key: 'disputes', label: t('disputes'), content: <DisputeList orderId={o.id} /> },
      ]}
    />
  )
}

function MoneyTab({ order: { money } }: { order: Order }) {
  return (
    <div className="yh-stack">
      <Shares
        label={t('money')}
        shares={[
          { label: t('released'), amount: money.releasedFen, text: yuanOf(money.releasedFen), tone: 'used' },
          { label: t('held'), amount: money.heldFen, text: yuanOf(money.heldFen), tone: 'held' },
          {
            label: t('refunded'),
            amount: money.refundedFen,
            text: yuanOf(money.refundedFen),
            tone: 'refunded',
          },
        ]}
      />
      <Facts
        facts={[
          { label: t('paid'), value: <Money fen={money.paidFen} /> },
          { label: t('used'), value: `${money.usedLessons} / ${money.totalLessons}` },
          { label: t('nextRelease'), value: <Money fen={money.nextReleaseFen} /> },
        ]}
      />
    </div>
  )
}

function ContractTab({ order: o }: { order: Order }) {
  return (
    <div className="yh-stack">
      <Facts
        facts={[
          { label: t('template'), value: o.template },
          { label: t('hash'), value: <code className="order-hash">{o.contentHash}</code> },
          {
            label: t('custodyMode'),
            value: o.terms.custodyMode ? word(o.terms.custodyMode as 'BOTH') : null,
          },
          { label: t('teacher'), value: o.terms.teacher },
          { label: t('place'), value: o.terms.place },
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className="order-contract" tabIndex={0} aria-label={t('contract')}>
        {o.body}
      </section>
    </div>
  )
}

function CapsTab({ order: { explained } }: { order: Order }) {
  const steps = (trace: readonly unknown[]) => trace as readonly ExplainStep[]
  return (
    <div className="yh-stack">
      <p className="yh-muted">{t('capsLead')}</p>
      <Explain title={t('prepayment')} trace={steps(explained.prepayment.trace)} open />
      {explained.priceCap ? (
        <Explain title={t('priceCap')} trace={steps(explained.priceCap.trace)} open />
      ) : null}
    </div>
  )
}
