import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { AccountPanel } from './AccountPanel.tsx'
import { ByClass } from './ByClass.tsx'
import './money.css'
import { StatementPanel } from './StatementPanel.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const CARDS = [
  ['held', 'heldFen', 'heldNote'],
  ['payable', 'payableFen', 'payableNote'],
  ['payout', 'payoutFen', undefined],
  ['paidOut', 'paidOutFen', undefined],
  ['refund', 'refundFen', undefined],
  ['bank', 'bankFen', undefined],
] as const

/** The dedicated account: balances, statement, money by class, and where it is filed. */
export default function MoneyPage() {
  const found = useRead('GET /api/v1/custody/balances', {})
  return (
    <DeskPage title={t('title')} lead={t('lead')}>
      <Loaded of={found}>
        {({ data }) => (
          <div className="yh-grid inst-balances">
            {CARDS.map(([label, key, note]) => (
              <StatCard
                key={key}
                label={t(label)}
                value={<Money fen={data[key]} />}
                note={note ? t(note) : null}
              />
            ))}
          </div>
        )}
      </Loaded>
      <div className="desk-sided">
        <StatementPanel />
        <AccountPanel />
      </div>
      <ByClass />
    </DeskPage>
  )
}
