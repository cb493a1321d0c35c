import { useNavigate, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DecisionForm } from '../decisions/DecisionForm.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { factName, said } from './facts.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Comparison = ReplyOf<'GET /api/v1/institutions/duplicates/{id}'>

const FACTS = [
  'name',
  'uscc',
  'status',
  'legalForm',
  'classes',
  'stages',
  'channels',
  'address',
  'registeredOn',
] as const
const WHOLE = 100

/** Two records that may be one institution, side by side, and the decision. */
export default function DuplicatePage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/institutions/duplicates/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown comparison={data} />}</Loaded>
}

function Shown({ comparison: { pair, one, other } }: { comparison: Comparison }) {
  const { permissions } = useSession()
  const decides = pair.status === 'OPEN' && permits(permissions, 'institutions.review')
  return (
    <DeskPage
      title={t('duplicate')}
      tags={<Tag tone={pair.status === 'OPEN' ? 'warn' : 'plain'}>{t(pair.status)}</Tag>}
      crumbs={[{ label: t('queue'), to: '/queue' }]}
    >
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('likeness'), value: percent(Math.min(pair.score / WHOLE, 1)) },
            { label: t('grounds'), value: pair.grounds.map(g => t(g)).join(t('and')) },
            { label: t('decision'), value: pair.decisionReason },
          ]}
        />
      </Panel>
      <Panel title={t('sideBySide')}>
        <SmallTable
          label={t('sideBySide')}
          empty={t('noChanges')}
          heads={[t('fact'), pair.oneName ?? t('hidden'), pair.otherName ?? t('hidden'), t('equal')]}
          rows={FACTS.map(key => {
            const [a, b] = [said(one?.[key]), said(other?.[key])]
            return { key, cells: [factName(key), a, b, a === b ? t('same') : t('differs')] }
          })}
        />
      </Panel>
      {decides ? <Decide pair={pair} /> : null}
    </DeskPage>
  )
}

function Decide({ pair }: { pair: Comparison['pair'] }) {
  const navigate = useNavigate()
  const decide = useAct('POST /api/v1/institutions/duplicates/{id}/decision', {
    onDone: () => {
      toast.good(t('decided'))
      navigate('/queue')
    },
  })
  const send = (choice: string, reason: string) =>
    decide.mutate({
      path: { id: pair.id },
      body:
        choice === 'DISTINCT'
          ? { decision: 'DISTINCT', reason }
          : { decision: 'MERGED', survivorId: Number(choice), reason },
    })
  return (
    <DecisionForm
      name={`duplicate.${pair.id}`}
      title={t('decide')}
      question={t('duplicateQuestion')}
      options={[
        { value: 'DISTINCT', label: t('distinct'), note: t('distinctNote') },
        {
          value: String(pair.oneId),
          label: t('keep', { name: pair.oneName ?? t('hidden') }),
          note: t('keepNote'),
        },
        {
          value: String(pair.otherId),
          label: t('keep', { name: pair.otherName ?? t('hidden') }),
          note: t('keepNote'),
        },
      ]}
      act={t('act')}
      field="reason"
      busy={decide.isPending}
      error={decide.error}
      onDecide={send}
    />
  )
}
