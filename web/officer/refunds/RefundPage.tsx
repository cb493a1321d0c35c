import { Link, useNavigate, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { versionTag } from '../../institution/states/useOwn.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { Explain, type ExplainStep } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline, type TimelineEvent } from '../../parts/light/Steps.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DecisionForm } from '../decisions/DecisionForm.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Refund = ReplyOf<'GET /api/v1/refunds/{id}'>

/** A refund request: both sides, how the amount is computed, and the decision on an appeal. */
export default function RefundPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/refunds/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown refund={data} />}</Loaded>
}

function Shown({ refund: r }: { refund: Refund }) {
  const { permissions } = useSession()
  const order = useRead('GET /api/v1/orders/{id}', { path: { id: r.orderId } })
  const o = order.data?.data
  const decides = r.status === 'APPEALED' && permits(permissions, 'contracts.decide')
  return (
    <DeskPage
      title={t('one', { id: r.id })}
      tags={<StateTag state={`refund_${r.status}`} />}
      crumbs={[
        { label: t('menu'), to: '/refunds' },
        { label: o?.number ?? t('orderNo', { id: r.orderId }), to: `/orders/${r.orderId}` },
      ]}
    >
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('amount'), value: <Money fen={r.refundFen} size="big" /> },
            { label: t('fromCustody'), value: <Money fen={r.fromCustodyFen} /> },
            { label: t('toInstitution'), value: <Money fen={r.toInstitutionFen} /> },
            { label: t('fault'), value: t(r.fault) },
            {
              label: t('institution'),
              value: o ? <Link to={`/institutions/${r.institutionId}`}>{o.institutionName}</Link> : null,
            },
            { label: t('course'), value: o ? `${o.courseTitle} · ${o.groupName}` : null },
            { label: t('learner'), value: o?.learner },
            { label: t('due'), value: r.answerDueOn ? date(r.answerDueOn) : null },
          ]}
        />
      </Panel>
      <div className="desk-sided">
        <div className="yh-stack">
          <Panel title={t('sides')}>
            <Facts
              facts={[
                { label: t('family'), value: r.reason },
                { label: t('answer'), value: r.answer ?? t('noAnswer') },
                r.decision ? { label: t('decision'), value: r.decision } : null,
              ]}
            />
          </Panel>
          <Panel title={t('computation')}>
            <Explain
              title={t('howComputed')}
              trace={r.explained.trace as readonly ExplainStep[]}
              result={<Money fen={r.refundFen} />}
              open={decides}
            />
          </Panel>
          {decides ? <Decide refund={r} /> : null}
        </div>
        <Panel title={t('happened')}>
          <Timeline events={eventsOf(r)} />
        </Panel>
      </div>
    </DeskPage>
  )
}

function Decide({ refund: r }: { refund: Refund }) {
  const navigate = useNavigate()
  const decide = useAct('POST /api/v1/refunds/{id}/decision', {
    onDone: () => {
      toast.good(t('decided'))
      navigate('/queue')
    },
  })
  return (
    <DecisionForm
      name={`refund.${r.id}`}
      title={t('decide')}
      question={t('question')}
      options={[
        { value: 'refund', label: t('grant'), note: t('grantNote') },
        { value: 'uphold', label: t('uphold'), note: t('upholdNote') },
      ]}
      act={t('act')}
      busy={decide.isPending}
      error={decide.error}
      onDecide={(choice, decision) =>
        decide.mutate({
          path: { id: r.id },
          body: { uphold: choice === 'uphold', decision },
          ifMatch: versionTag(r),
        })
      }
    />
  )
}

function eventsOf(r: Refund): TimelineEvent[] {
  const at = (key: 'requested' | 'answered' | 'decidedTitle' | 'paidBack', when: string | null) =>
    when ? [{ key, title: t(key), when: instant(when) }] : []
  return [
    ...at('requested', r.requestedAt),
    ...at('answered', r.answeredAt),
    ...at('decidedTitle', r.decidedAt),
    ...at('paidBack', r.paidBackAt),
  ]
}
