import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Shares } from '../../parts/light/Bars.tsx'
import type { Sums } from './orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Paid money and where it is: paid out, in custody, returned. */
export function MoneyShares({ sums }: { sums: Sums }) {
  const share = (
    label: 'used' | 'left' | 'refunded',
    amount: number,
    tone: 'used' | 'held' | 'refunded',
  ) => ({
    label: t(label),
    amount,
    text: money(amount),
    tone,
  })
  return (
    <Shares
      label={t('moneyOf')}
      shares={[
        share('used', sums.releasedFen, 'used'),
        share('left', sums.heldFen, 'held'),
        ...(sums.refundedFen > 0 ? [share('refunded', sums.refundedFen, 'refunded')] : []),
      ]}
    />
  )
}
