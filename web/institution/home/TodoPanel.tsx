import { CircleCheck, Gavel, Undo2 } from 'lucide-react'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import type { Work } from './useWork.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Refunds and disputes that wait for an answer, the most pressing first. */
export function TodoPanel({ work: { refunds, disputes } }: { work: Work }) {
  const error = refunds.error ?? disputes.error
  const retry = () => {
    refunds.refetch()
    disputes.refetch()
  }
  return (
    <Panel title={t('todo')}>
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : refunds.isPending || disputes.isPending ? (
        <Skeleton lines={4} />
      ) : refunds.items.length + disputes.items.length ? (
        <List label={t('todo')}>
          {refunds.items.map(r => (
            <Item
              key={`r${r.id}`}
              icon={Undo2}
              to={`/refunds/${r.id}`}
              title={t('refundItem', { id: r.id, money: money(r.refundFen) })}
              note={r.reason}
              value={<DaysLeft dueOn={r.answerDueOn} />}
            />
          ))}
          {disputes.items.map(d => (
            <Item
              key={`d${d.id}`}
              icon={Gavel}
              to={`/disputes?open=${d.id}`}
              title={t('disputeItem', { day: date(d.date) })}
              note={d.reason}
            />
          ))}
        </List>
      ) : (
        <EmptyState title={t('todoNone')} icon={CircleCheck} />
      )}
    </Panel>
  )
}
