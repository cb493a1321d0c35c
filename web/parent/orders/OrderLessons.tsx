import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { dayOfWeek, instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import type { Lesson } from '../family/lessons.ts'
import type { Meeting, OrderDetail } from '../family/orders.ts'
import { LessonTag } from '../family/states.tsx'
import { rowsOf } from './rows.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const SHOWN = 6

const tones = {
  CONFIRM_REQUESTED: 'warn',
  CONFIRMED: 'good',
  AUTO_CONFIRMED: 'good',
  DISPUTED: 'bad',
  RELEASED_BY_DECISION: 'good',
  NOT_HELD: 'plain',
} as const

const held = (l: Lesson, m: Meeting | undefined) => ({
  key: l.key,
  title: (
    <Link to={`/lessons/${l.key}`}>
      {dayOfWeek(l.date)}
      {m ? ` ${m.startsAt}–${m.endsAt}` : ''}
    </Link>
  ),
  when: l.releasedAt
    ? t('releasedAt', { money: money(l.amountFen ?? 0), at: instant(l.releasedAt) })
    : undefined,
  note: <LessonTag lesson={l} />,
  tone: tones[l.state],
})

const coming = (m: Meeting) => ({
  key: m.sessionId,
  title: `${dayOfWeek(m.date)} ${m.startsAt}–${m.endsAt}`,
  when: m.status === 'CANCELLED' ? t('cancelled') : t('coming'),
  ahead: true,
})

/** Every lesson of an order in order of time: what became of it, and what is still to come. */
export function OrderLessons({ order }: { order: OrderDetail }) {
  const [all, setAll] = useState(false)
  const query = { orderId: order.id, limit: 200 }
  const lessons = useRead('GET /api/v1/family/lessons', { query })
  const meetings = useRead('GET /api/v1/family/sessions', { query })
  return (
    <Card title={t('lessons')}>
      <Loaded of={lessons}>
        {({ data }) => {
          const rows = rowsOf(data.items, meetings.data?.data.items ?? [])
          const shown = all ? rows : rows.slice(0, SHOWN)
          if (rows.length === 0) return <p className="yh-muted">{t('noLessons')}</p>
          return (
            <>
              <Timeline events={shown.map(r => (r.lesson ? held(r.lesson, r.meeting) : coming(r.meeting)))} />
              {rows.length > shown.length ? (
                <Button onClick={() => setAll(true)}>{t('showAll', { n: rows.length })}</Button>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
