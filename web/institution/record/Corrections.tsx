import { type ItemOf, useAct, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { changedFacts } from './changedFacts.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Correction = ItemOf<'GET /api/v1/own/institution/corrections'>

/** Requests for correction and what became of them. */
export function Corrections() {
  const list = useList('GET /api/v1/own/institution/corrections', { query: {} })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton />
  if (list.items.length === 0)
    return <EmptyState title={t('noCorrections')}>{t('noCorrectionsNote')}</EmptyState>
  return (
    <div className="yh-stack gap-3">
      {list.items.map(c => (
        <One key={c.id} correction={c} />
      ))}
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
    </div>
  )
}

function One({ correction: c }: { correction: Correction }) {
  const act = useAct('POST /api/v1/institutions/corrections/{id}/withdrawal', {
    onDone: () => toast.good(t('withdrawn')),
  })
  return (
    <Card title={changedFacts(c.change).join('；')} aside={<StateTag state={`correction_${c.status}`} />}>
      <p>{c.reason}</p>
      <p className="yh-muted yh-small">{instant(c.requestedAt)}</p>
      {c.decisionReason ? <p>{t('decision', { reason: c.decisionReason })}</p> : null}
      {act.error ? <ErrorState error={act.error} inline /> : null}
      {c.status === 'PENDING' ? (
        <div>
          <Button small busy={act.isPending} onClick={() => act.mutate({ path: { id: c.id } })}>
            {t('withdraw')}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}
