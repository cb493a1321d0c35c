import { Eye } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useList } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { Dialog } from '../../parts/light/Dialog.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { AskDrawer } from './AskDrawer.tsx'
import { purposeWord, type Request } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NEWEST = 200
type Learner = ReplyOf<'POST /api/v1/orders/{id}/learner'>
type Relation = 'FATHER' | 'MOTHER' | 'GRANDPARENT' | 'OTHER'

interface LookProps {
  order: { id: number; institutionId: number; classGroupId: number; county: string; learner: string }
}

/** Opens who the learner of an order is under a running grant, or asks for one. */
export function LearnerLook({ order }: LookProps) {
  const { permissions } = useSession()
  const [step, setStep] = useState<'look' | 'ask'>()
  if (!permits(permissions, 'seal.request')) return null
  const wanted = { county: order.county, kind: 'order', id: String(order.id) } as const
  return (
    <>
      <Button icon={Eye} onClick={() => setStep('look')}>
        {t('look')}
      </Button>
      {step === 'look' ? (
        <LookDialog order={order} onAsk={() => setStep('ask')} onClose={() => setStep(undefined)} />
      ) : null}
      {step === 'ask' ? <AskDrawer wanted={wanted} onClose={() => setStep(undefined)} /> : null}
    </>
  )
}

/** The request that concerns an order: one that runs, else one that waits. */
function requestFor({ order: o }: LookProps, mine: readonly Request[]): Request | undefined {
  const covers = { order: o.id, 'class-group': o.classGroupId, institution: o.institutionId }
  const about = mine.filter(
    r => r.county === o.county && String(covers[r.scope.kind as keyof typeof covers]) === r.scope.id,
  )
  return about.find(r => r.valid) ?? about.find(r => r.state === 'ASKED')
}

function LookDialog({ order, onAsk, onClose }: LookProps & { onAsk: () => void; onClose: () => void }) {
  const [learner, setLearner] = useState<Learner>()
  const mine = useList('GET /api/v1/seal/access-requests', { query: { mine: 'true', limit: NEWEST } })
  const request = requestFor({ order }, mine.items)
  const look = useAct('POST /api/v1/orders/{id}/learner', {
    changes: ['GET /api/v1/seal/access-records'],
    onDone: setLearner,
  })
  const open = () => look.mutate({ path: { id: order.id }, body: {} })
  const act = learner ? (
    <Button kind="primary" onClick={onClose}>
      {t('close')}
    </Button>
  ) : mine.isPending ? null : request?.valid ? (
    <Button kind="primary" busy={look.isPending} onClick={open}>
      {t('lookAgain')}
    </Button>
  ) : request ? null : (
    <Button kind="primary" onClick={onAsk}>
      {t('ask')}
    </Button>
  )
  return (
    <Dialog open title={t('lookTitle', { name: order.learner })} onClose={onClose} actions={act}>
      <div className="yh-stack gap-3">
        {learner ? (
          <Opened learner={learner} />
        ) : (
          <>
            <p>{t('lookLead')}</p>
            {mine.isPending ? <Skeleton /> : <Standing request={request} />}
          </>
        )}
        {mine.error || look.error ? <ErrorState error={mine.error ?? look.error} inline /> : null}
      </div>
    </Dialog>
  )
}

function Standing({ request: r }: { request: Request | undefined }) {
  if (!r)
    return (
      <Notice tone="warn" title={t('noGrant')}>
        {t('noGrantNote')}
      </Notice>
    )
  const purpose = purposeWord(r.purpose)
  const title = r.valid
    ? t('running', { purpose, until: instant(r.validUntil ?? '') })
    : t('waiting', { id: r.id })
  return (
    <Notice tone={r.valid ? 'good' : 'info'} title={title}>
      <Link to={`/access/${r.id}`}>{t('toRequest')}</Link>
    </Notice>
  )
}

function Opened({ learner: l }: { learner: Learner }) {
  return (
    <>
      <Facts
        facts={[
          { label: t('name'), value: l.name },
          { label: t('birth'), value: l.birth ? date(l.birth) : t('removed') },
          ...l.guardians.map(g => ({
            label: t('guardian', { relation: t(g.relation as Relation) }),
            value: (
              <>
                {g.name} <a href={`tel:${g.phone}`}>{g.phone}</a>
              </>
            ),
          })),
        ]}
      />
      <Notice tone="info">{t('recorded', { until: instant(l.grant.validUntil) })}</Notice>
    </>
  )
}
