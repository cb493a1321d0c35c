import { dayOfWeek } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import { Item } from '../../../parts/light/Card.tsx'
import { Tag } from '../../../parts/light/Tag.tsx'
import type { Meeting, Order } from '../../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A meeting to come: when, what, whose, where. */
export function MeetingItem({ meeting: m, order }: { meeting: Meeting; order: Order | undefined }) {
  const note = (
    <>
      {[order?.courseTitle, order?.learner].filter(Boolean).join(' · ')}
      <br />
      {t('where', { place: m.place, teacher: m.teacherName })}
    </>
  )
  return (
    <Item
      title={`${dayOfWeek(m.date)} ${m.startsAt}–${m.endsAt}`}
      note={note}
      value={m.status === 'CANCELLED' ? <Tag tone="bad">{t('cancelled')}</Tag> : undefined}
      to={`/orders/${m.orderId}`}
    />
  )
}
