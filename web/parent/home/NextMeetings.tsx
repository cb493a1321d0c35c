import { CalendarDays } from 'lucide-react'
import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { List } from '../../parts/light/Card.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import type { Order } from '../family/orders.ts'
import { MeetingItem } from '../lessons/waiting/MeetingItem.tsx'
import './home.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const SHOWN = 3

/** The next meetings of all children. */
export function NextMeetings({ orders }: { orders: readonly Order[] }) {
  const meetings = useRead('GET /api/v1/family/sessions', { query: { from: today(), limit: SHOWN } })
  return (
    <section className="yh-stack gap-3" aria-labelledby="next">
      <div className="yh-row spread">
        <h2 id="next">{t('ahead')}</h2>
        <Link to="/lessons?view=ahead">{t('wholeTimetable')}</Link>
      </div>
      <Loaded of={meetings} lines={3}>
        {({ data: { items } }) =>
          items.length ? (
            <List label={t('ahead')}>
              {items.map(m => (
                <MeetingItem
                  key={`${m.orderId}.${m.sessionId}`}
                  meeting={m}
                  order={orders.find(o => o.id === m.orderId)}
                />
              ))}
            </List>
          ) : (
            <p className="all-done">
              <CalendarDays aria-hidden="true" />
              {t('nothingAhead')}
            </p>
          )
        }
      </Loaded>
    </section>
  )
}
