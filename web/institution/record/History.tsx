import { useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { More } from '../../parts/light/More.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Act = Extract<keyof typeof zh, `act_${string}`>

const actWord = (kind: string) => (Object.hasOwn(zh, `act_${kind}`) ? t(`act_${kind}` as Act) : kind)

/** Every change of the record, newest first. */
export function History() {
  const list = useList('GET /api/v1/own/institution/actions', { query: {} })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton lines={6} />
  return (
    <div className="yh-stack">
      <Timeline
        events={list.items.map(a => ({
          key: a.seq,
          title: actWord(a.kind),
          when: date(a.on),
          note: a.reason,
        }))}
      />
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
    </div>
  )
}
