import { Link, useNavigate, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DecisionForm } from '../decisions/DecisionForm.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { factName, said } from './facts.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Correction = ReplyOf<'GET /api/v1/institutions/corrections/{id}'>

/** A request to correct the register: what stands there, what shall stand there, and the decision. */
export default function CorrectionPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/institutions/corrections/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown correction={data} />}</Loaded>
}

function Shown({ correction: c }: { correction: Correction }) {
  const { permissions } = useSession()
  const now = useRead('GET /api/v1/institutions/{id}', { path: { id: c.institutionId } })
  const decides = c.status === 'PENDING' && permits(permissions, 'institutions.review')
  const record = now.data?.data as Record<string, unknown> | undefined
  return (
    <DeskPage
      title={t('correction')}
      tags={<StateTag state={`correction_${c.status}`} />}
      crumbs={[{ label: t('queue'), to: '/queue' }]}
    >
      <Panel>
        <SummaryFacts
          facts={[
            {
              label: t('institution'),
              value: <Link to={`/institutions/${c.institutionId}`}>{c.institutionName}</Link>,
            },
            { label: t('county'), value: <RegionName code={c.county} /> },
            { label: t('askedBy'), value: c.requestedBy },
            { label: t('askedAt'), value: instant(c.requestedAt) },
            { label: t('why'), value: c.reason },
            { label: t('decision'), value: c.decisionReason },
          ]}
        />
      </Panel>
      <Panel title={t('changes')}>
        <SmallTable
          label={t('changes')}
          empty={t('noChanges')}
          heads={[t('fact'), t('nowStands'), t('shallStand')]}
          rows={Object.entries(c.change).map(([key, value]) => ({
            key,
            cells: [factName(key), said(record?.[key]), <strong key="new">{said(value)}</strong>],
          }))}
        />
      </Panel>
      {decides ? <Decide correction={c} /> : null}
    </DeskPage>
  )
}

function Decide({ correction: c }: { correction: Correction }) {
  const navigate = useNavigate()
  const decide = useAct('POST /api/v1/institutions/corrections/{id}/decision', {
    onDone: () => {
      toast.good(t('decided'))
      navigate('/queue')
    },
  })
  return (
    <DecisionForm
      name={`correction.${c.id}`}
      title={t('decide')}
      question={t('correctionQuestion')}
      options={[
        { value: 'APPROVED', label: t('approve'), note: t('approveNote') },
        { value: 'REJECTED', label: t('reject'), note: t('rejectNote') },
      ]}
      act={t('act')}
      field="reason"
      busy={decide.isPending}
      error={decide.error}
      onDecide={(decision, reason) =>
        decide.mutate({ path: { id: c.id }, body: { decision: decision as 'APPROVED', reason } })
      }
    />
  )
}
