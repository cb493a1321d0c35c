import { count, moneyShort, percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { type Figures, recordsOf } from './figures.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface CardsProps {
  region: string
  totals: Figures
}

/** The figures of a region; each card leads to its records. */
export function FigureCards({ region, totals: f }: CardsProps) {
  const missing = f.licensed - f.supervised
  const to = (key: Parameters<typeof recordsOf>[0]) => recordsOf(key, region)
  return (
    <div className="overview-cards">
      <StatCard
        label={t('licensed')}
        value={count(f.licensed)}
        note={t('ofInstitutions', { n: count(f.institutions) })}
        to={to('licensed')}
      />
      <StatCard
        label={t('coverage')}
        value={f.licensed ? percent(f.supervised / f.licensed) : t('nothing')}
        note={
          missing > 0
            ? t('missing', { n: count(missing) })
            : t('covered', { n: count(f.supervised), of: count(f.licensed) })
        }
        to={missing > 0 ? to('coverage') : to('licensed')}
      />
      <StatCard
        label={t('heldFen')}
        value={moneyShort(f.heldFen)}
        note={t('bank', { sum: moneyShort(f.bankFen) })}
        to={to('heldFen')}
      />
      <StatCard
        label={t('payableFen')}
        value={moneyShort(f.payableFen)}
        note={t('payableNote')}
        to={to('payableFen')}
      />
      <StatCard
        label={t('paidFen')}
        value={moneyShort(f.paidFen)}
        note={t('payments', { n: count(f.payments) })}
        to={to('paidFen')}
      />
      <StatCard
        label={t('lessons')}
        value={count(f.lessons)}
        note={t('released', { sum: moneyShort(f.releasedFen) })}
        to={to('lessons')}
      />
      <StatCard
        label={t('refunds')}
        value={count(f.refunds)}
        note={t('refunded', { sum: moneyShort(f.refundedFen) })}
        to={to('refunds')}
      />
      <StatCard
        label={t('refundFen')}
        value={moneyShort(f.refundFen)}
        note={t('refundNote')}
        to={to('refundFen')}
      />
    </div>
  )
}
