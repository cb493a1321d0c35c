import { CheckCheck } from 'lucide-react'
import { Link } from 'react-router'
import { date, instant, money } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { EmptyState } from '../../parts/light/States.tsx'
import { useRegion } from '../places/useRegion.ts'
import { QueuePart } from './QueuePart.tsx'
import './queue.css'
import { useWaiting } from './useWaiting.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What waits for this officer; each line leads to where it is decided. */
export default function QueuePage() {
  const { region } = useScope()
  const place = useRegion(region)
  const w = useWaiting()
  const lists = [w.disputes, w.appeals, w.corrections, w.duplicates, w.values, w.expiring]
  const ready = lists.every(l => !l.error && (l.items.length > 0 || !l.isPending))
  const nothing = ready && lists.every(l => l.items.length === 0)
  return (
    <DeskPage title={t('title', { name: place.name })} lead={t('lead')}>
      {nothing ? (
        <EmptyState icon={CheckCheck} title={t('nothing')}>
          {t('nothingNote')}
        </EmptyState>
      ) : null}
      <QueuePart
        title={t('disputes')}
        list={w.disputes}
        row={d => ({
          key: d.id,
          to: `/orders/${d.orderId}/disputes/${d.id}`,
          title: d.reason,
          note: t('disputeNote', { day: date(d.date), at: instant(d.openedAt) }),
          region: d.county,
        })}
      />
      <QueuePart
        title={t('appeals')}
        list={w.appeals}
        row={r => ({
          key: r.id,
          to: `/refunds/${r.id}`,
          title: t('appealTitle', { sum: money(r.refundFen), reason: r.reason }),
          note: instant(r.requestedAt),
          region: r.county,
        })}
      />
      <QueuePart
        title={t('corrections')}
        list={w.corrections}
        row={c => ({
          key: c.id,
          to: `/corrections/${c.id}`,
          title: c.institutionName,
          note: t('correctionNote', { reason: c.reason, at: instant(c.requestedAt) }),
          region: c.county,
        })}
      />
      <QueuePart
        title={t('duplicates')}
        list={w.duplicates}
        row={d => ({
          key: d.id,
          to: `/duplicates/${d.id}`,
          title: `${d.oneName ?? t('hidden')} / ${d.otherName ?? t('hidden')}`,
          note: instant(d.foundAt),
          region: d.county,
        })}
      />
      <QueuePart
        title={t('values')}
        list={w.values}
        row={v => ({
          key: v.id,
          to: `/law/values/${v.id}`,
          title: say(v.name),
          note: t('valueNote', { who: v.proposedName, day: date(v.from), at: instant(v.proposedAt) }),
          region: v.region,
        })}
      />
      <QueuePart
        title={t('expiring', { day: date(w.until) })}
        list={w.expiring}
        row={i => ({
          key: i.id,
          to: `/institutions/${i.id}?tab=licences`,
          title: i.name,
          note: i.licenceUntil ? t('endsOn', { day: date(i.licenceUntil) }) : '',
          region: i.county,
        })}
        foot={
          w.expiring.hasMore ? (
            <Link to={`/institutions?region=${region}&status=LICENSED&licenceBefore=${w.until}`}>
              {t('allExpiring')}
            </Link>
          ) : null
        }
      />
    </DeskPage>
  )
}
