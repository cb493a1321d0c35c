import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { sayScope } from '../../catalogue/law/say.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter } from '../../i18n/today.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline, type TimelineEvent } from '../../parts/light/Steps.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DecisionForm } from '../decisions/DecisionForm.tsx'
import { ImpactPanel } from '../sandbox/ImpactPanel.tsx'
import { EndDialog } from './EndDialog.tsx'
import { type LocalValue, StatusTag, shown, statusWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Query = NonNullable<QueryOf<'GET /api/v1/rules/parameters/{id}'>>

/** One local value: what it would change, who would be affected, and its review by a second person. */
export default function ValuePage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/rules/values/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown value={data} />}</Loaded>
}

function Shown({ value: v }: { value: LocalValue }) {
  const { permissions, accountId } = useSession()
  const [ending, setEnding] = useState<'withdraw' | 'annul'>()
  const own = v.proposedBy === accountId
  const open = v.status === 'PROPOSED'
  const reviews = permits(permissions, 'rules.review') && !own
  return (
    <DeskPage
      title={say(v.name)}
      tags={<StatusTag status={v.status} />}
      crumbs={[{ label: t('menu'), to: '/law/values' }]}
      actions={
        <>
          {open && own ? <Button onClick={() => setEnding('withdraw')}>{t('withdraw')}</Button> : null}
          {v.status === 'PUBLISHED' && reviews ? (
            <Button kind="danger" onClick={() => setEnding('annul')}>
              {t('annul')}
            </Button>
          ) : null}
        </>
      }
    >
      {open && own ? <Notice>{t('own')}</Notice> : null}
      <Comparison value={v} />
      <Panel>
        <SummaryFacts facts={factsOf(v)} />
      </Panel>
      <div className="desk-sided">
        <div className="yh-stack">
          <ImpactPanel value={v} />
          {open && reviews ? <Review value={v} /> : null}
        </div>
        <Panel title={t('history')}>
          <Timeline events={eventsOf(v)} />
        </Panel>
      </div>
      {ending ? <EndDialog act={ending} value={v} onClose={() => setEnding(undefined)} /> : null}
    </DeskPage>
  )
}

const factsOf = (v: LocalValue) => [
  {
    label: t('parameter'),
    value: <Link to={`/law/rules/${v.parameter}?region=${v.region}`}>{v.parameter}</Link>,
  },
  { label: t('region'), value: <RegionName code={v.region} whole /> },
  { label: t('scope'), value: sayScope(v.scope).replace(/^ · /, '') },
  { label: t('from'), value: date(v.from) },
  { label: t('until'), value: v.until ? date(v.until) : null },
  {
    label: t('document'),
    value: <Link to={`/law/documents/${encodeURIComponent(v.document)}`}>{v.document}</Link>,
  },
  { label: t('article'), value: v.article },
  { label: t('note'), value: v.note },
  { label: t('reason'), value: v.reason },
]

/** The value beside what would hold without it. */
function Comparison({ value: v }: { value: LocalValue }) {
  const on = v.status === 'PUBLISHED' ? daysAfter(v.from, -1) : v.from
  const first = Object.fromEntries(
    ['class', 'stage', 'channel'].flatMap(name => (v.scope[name]?.[0] ? [[name, v.scope[name][0]]] : [])),
  )
  const found = useRead('GET /api/v1/rules/parameters/{id}', {
    path: { id: v.parameter },
    query: { region: v.region, on, ...first } as Query,
  })
  return (
    <Panel title={t('comparison')}>
      <div className="yh-grid gap-3">
        <Card title={t('before', { day: date(on) })}>
          <Loaded of={found} lines={2}>
            {({ data }) => <Value {...data} />}
          </Loaded>
        </Card>
        <Card title={t('after')} tone="primary">
          <Value {...shown(v)} />
        </Card>
      </div>
    </Panel>
  )
}

function Review({ value: v }: { value: LocalValue }) {
  const review = useAct('POST /api/v1/rules/values/{id}/review', {
    onDone: r => toast.good(t(r.status === 'PUBLISHED' ? 'published' : 'rejected')),
  })
  return (
    <DecisionForm
      name={`law.value.${v.id}`}
      title={t('review')}
      question={t('question')}
      options={[
        { value: 'publish', label: t('publish'), note: t('publishNote') },
        { value: 'reject', label: t('reject'), note: t('rejectNote') },
      ]}
      act={t('decide')}
      field="review"
      busy={review.isPending}
      error={review.error}
      onDecide={(choice, text) =>
        review.mutate({
          path: { id: v.id },
          body: { publish: choice === 'publish', review: text },
          ifMatch: versionTag(v),
        })
      }
    />
  )
}

function eventsOf(v: LocalValue): TimelineEvent[] {
  const first = {
    key: 'proposed',
    title: t('stepProposed'),
    who: v.proposedName,
    when: instant(v.proposedAt),
  }
  if (v.status === 'PROPOSED') return [first, { key: 'ahead', title: t('waiting'), ahead: true }]
  return [
    first,
    {
      key: 'done',
      title: statusWord(v.status),
      who: v.reviewedName,
      when: v.reviewedAt ? instant(v.reviewedAt) : null,
      note: v.review,
      tone: v.status === 'PUBLISHED' ? 'good' : 'plain',
    },
  ]
}
