import { Link, useNavigate, useParams } from 'react-router'
import { useAct, useRead } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { versionTag } from '../../institution/states/useOwn.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Timeline, type TimelineEvent } from '../../parts/light/Steps.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DecisionForm } from '../decisions/DecisionForm.tsx'
import type { Dispute } from './DisputeList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One disputed lesson: both sides, what the class was, and the decision. */
export default function DisputePage() {
  const path = useParams()
  const orderId = Number(path.orderId)
  const id = Number(path.id)
  const read = useRead('GET /api/v1/disputes', { query: { orderId, limit: 100 } })
  return (
    <Loaded of={read}>
      {({ data }) => {
        const found = data.items.find(d => d.id === id)
        return found ? <Shown dispute={found} /> : <EmptyState page title={t('missing')} />
      }}
    </Loaded>
  )
}

function Shown({ dispute: d }: { dispute: Dispute }) {
  const { permissions } = useSession()
  const order = useRead('GET /api/v1/orders/{id}', { path: { id: d.orderId } })
  const o = order.data?.data
  const decides = d.status === 'OPEN' && permits(permissions, 'lessons.decide')
  return (
    <DeskPage
      title={t('one', { day: date(d.date) })}
      tags={<StateTag state={`dispute_${d.status}`} />}
      crumbs={[
        { label: t('menu'), to: '/disputes' },
        { label: o?.number ?? t('orderNo', { id: d.orderId }), to: `/orders/${d.orderId}` },
      ]}
    >
      <Panel>
        <SummaryFacts
          facts={[
            {
              label: t('institution'),
              value: o ? <Link to={`/institutions/${d.institutionId}`}>{o.institutionName}</Link> : null,
            },
            { label: t('course'), value: o ? `${o.courseTitle} · ${o.groupName}` : null },
            { label: t('learner'), value: o?.learner },
            { label: t('county'), value: <RegionName code={d.county} /> },
            { label: t('class'), value: word(d.class as 'OTHER') },
            {
              label: t('meeting'),
              value: (
                <Link to={`/institutions/${d.institutionId}/sessions/${d.sessionId}`}>{t('lessons')}</Link>
              ),
            },
          ]}
        />
      </Panel>
      <div className="desk-sided">
        <div className="yh-stack">
          <Panel title={t('sides')}>
            <dl className="yh-facts">
              <div>
                <dt>{t('family')}</dt>
                <dd>{d.reason}</dd>
              </div>
              <div>
                <dt>{t('answer')}</dt>
                <dd>{d.answer ?? t('noAnswer')}</dd>
              </div>
              {d.decision ? (
                <div>
                  <dt>{t('decision')}</dt>
                  <dd>{d.decision}</dd>
                </div>
              ) : null}
            </dl>
          </Panel>
          {decides ? <Decide dispute={d} /> : null}
        </div>
        <Panel title={t('course_of')}>
          <Timeline events={eventsOf(d)} />
        </Panel>
      </div>
    </DeskPage>
  )
}

function Decide({ dispute: d }: { dispute: Dispute }) {
  const navigate = useNavigate()
  const decide = useAct('POST /api/v1/disputes/{id}/decision', {
    onDone: () => {
      toast.good(t('decided'))
      navigate('/queue')
    },
  })
  return (
    <DecisionForm
      name={`dispute.${d.id}`}
      title={t('decide')}
      question={t('question')}
      options={[
        { value: 'void', label: t('void'), note: t('voidNote') },
        { value: 'release', label: t('release'), note: t('releaseNote') },
      ]}
      act={t('act')}
      busy={decide.isPending}
      error={decide.error}
      onDecide={(choice, decision) =>
        decide.mutate({
          path: { id: d.id },
          body: { release: choice === 'release', decision },
          ifMatch: versionTag(d),
        })
      }
    />
  )
}

function eventsOf(d: Dispute): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { key: 'open', title: t('opened'), when: instant(d.openedAt), tone: 'warn' },
  ]
  if (d.answeredAt) events.push({ key: 'answer', title: t('answeredTitle'), when: instant(d.answeredAt) })
  if (d.decidedAt) events.push({ key: 'done', title: t('ended'), when: instant(d.decidedAt), tone: 'good' })
  else events.push({ key: 'ahead', title: t('decide'), ahead: true })
  return events
}
