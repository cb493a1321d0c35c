import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline, type TimelineEvent } from '../../parts/light/Steps.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DaysLeft } from '../home/DaysLeft.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { traceOf } from '../states/trace.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Refund = ReplyOf<'GET /api/v1/refunds/{id}'>

/** One refund request: what is asked, how it is computed, the answer. */
export default function RefundPage() {
  const id = Number(useParams().id)
  const found = useRead('GET /api/v1/refunds/{id}', { path: { id } })
  const refund = found.data?.data
  return (
    <DeskPage
      title={t('request', { id })}
      tags={refund ? <StateTag state={`refund_${refund.status}`} /> : null}
      crumbs={[{ label: t('title'), to: '/refunds' }]}
    >
      <Loaded of={found} lines={8}>
        {({ data }) => <Shown refund={data} />}
      </Loaded>
    </DeskPage>
  )
}

const eventsOf = (r: Refund): TimelineEvent[] => [
  ...(r.paidBackAt
    ? [{ key: 'p', title: t('paidBack'), when: instant(r.paidBackAt), tone: 'good' as const }]
    : []),
  ...(r.decidedAt ? [{ key: 'd', title: t('decision'), when: instant(r.decidedAt), note: r.decision }] : []),
  ...(r.answeredAt
    ? [{ key: 'a', title: t('answerGiven'), when: instant(r.answeredAt), note: r.answer }]
    : []),
  { key: 'r', title: t('requested'), when: instant(r.requestedAt), note: r.reason, tone: 'info' },
]

function Shown({ refund: r }: { refund: Refund }) {
  const { permissions } = useSession()
  const open = r.status === 'REQUESTED' && permits(permissions, 'contracts.answer')
  return (
    <>
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('amount'), value: <Money fen={r.refundFen} /> },
            { label: t('custody'), value: <Money fen={r.fromCustodyFen} /> },
            { label: t('toInstitution'), value: <Money fen={r.toInstitutionFen} /> },
            { label: t('fault'), value: t(r.fault) },
            { label: t('reason'), value: r.reason },
            { label: t('order'), value: <Link to={`/orders/${r.orderId}`}>{r.orderId}</Link> },
            r.status === 'REQUESTED' && { label: t('due'), value: <DaysLeft dueOn={r.answerDueOn} /> },
          ]}
        />
      </Panel>
      <div className="desk-sided">
        <div className="yh-stack">
          <Explain
            title={t('computation')}
            trace={traceOf(r.explained)}
            result={<Money fen={r.refundFen} />}
            open
          />
          {open ? <AnswerPanel refund={r} /> : null}
        </div>
        <Panel title={t('process')} className="aside">
          <Timeline events={eventsOf(r)} />
        </Panel>
      </div>
    </>
  )
}
