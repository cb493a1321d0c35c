import { BookOpenCheck } from 'lucide-react'
import { useList } from '../../api/hooks.ts'
import { dayOfWeek, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import type { Lesson } from '../family/lessons.ts'
import { type Order, useOrders } from '../family/orders.ts'
import { LessonTag } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A lesson in a list of many. */
export function LessonItem({ lesson, order }: { lesson: Lesson; order?: Order | undefined }) {
  const note = [order?.courseTitle, order?.learner, lesson.lessonNo && t('nth', { n: lesson.lessonNo })]
  const value = (
    <span className="yh-stack gap-1">
      <LessonTag lesson={lesson} />
      {lesson.amountFen === null ? null : <span className="yh-num yh-small">{money(lesson.amountFen)}</span>}
    </span>
  )
  return (
    <Item
      title={dayOfWeek(lesson.date)}
      note={note.filter(Boolean).join(' · ')}
      value={value}
      to={`/lessons/${lesson.key}`}
    />
  )
}

/** Every lesson of the family, newest first. */
export function RecordList() {
  const list = useList('GET /api/v1/family/lessons', { query: { limit: 30 } })
  const orders = useOrders()
  if (list.isPending) return <Skeleton lines={8} />
  if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.items.length === 0)
    return (
      <EmptyState icon={BookOpenCheck} title={t('noRecord')}>
        {t('noRecordNote')}
      </EmptyState>
    )
  return (
    <>
      <List label={t('record')}>
        {list.items.map(l => (
          <LessonItem key={l.key} lesson={l} order={orders.data?.data.items.find(o => o.id === l.orderId)} />
        ))}
      </List>
      <More {...list} shown={list.items.length} />
    </>
  )
}
