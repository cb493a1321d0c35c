import { CircleHelp } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { joined } from '../family/lessons.ts'
import { useOrders } from '../family/orders.ts'
import { LessonView } from './LessonView.tsx'
import { readLessonKey } from './lessonKey.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const none = () => (
  <EmptyState
    icon={CircleHelp}
    title={t('none')}
    action={<Link to="/lessons?view=record">{t('record')}</Link>}
  >
    {t('noneNote')}
  </EmptyState>
)

/** One lesson: what was marked, who confirmed, what was paid out, and the way to dispute it. */
export default function LessonPage() {
  const { key = '' } = useParams()
  const named = readLessonKey(key)
  const { date, orderId } = named ?? { date: '1970-01-01', orderId: 1 }
  const query = { orderId, from: date, to: date }
  const lessons = useRead('GET /api/v1/family/lessons', { query }, { enabled: named !== undefined })
  const meetings = useRead('GET /api/v1/family/sessions', { query }, { enabled: named !== undefined })
  const orders = useOrders()
  const lesson = lessons.data?.data.items.find(l => l.key === key)
  const [item] = joined(
    lesson ? [lesson] : [],
    orders.data?.data.items ?? [],
    meetings.data?.data.items ?? [],
  )
  return (
    <Page
      title={named ? dayOfWeek(named.date) : t('lesson')}
      lead={item?.order ? `${item.order.courseTitle} · ${item.order.learner}` : undefined}
      back={true}
    >
      {named ? <Loaded of={lessons}>{() => (item ? <LessonView item={item} /> : none())}</Loaded> : none()}
    </Page>
  )
}
