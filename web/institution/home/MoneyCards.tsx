import { useRead } from '../../api/hooks.ts'
import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Held, payable and paid out. */
export function MoneyCards() {
  const found = useRead('GET /api/v1/custody/balances', {})
  const sum = (fen: number | undefined) => (fen === undefined ? '—' : money(fen))
  const b = found.data?.data
  return (
    <>
      <StatCard label={t('held')} value={sum(b?.heldFen)} to="/money" note={t('heldNote')} />
      <StatCard label={t('payable')} value={sum(b?.payableFen)} to="/money" note={t('payableNote')} />
      <StatCard label={t('paidOut')} value={sum(b?.paidOutFen)} to="/money" />
    </>
  )
}
