import { Link } from 'react-router'
import { useList, useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { instant, moneyShort } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { InstitutionFreezes } from '../freezes/InstitutionFreezes.tsx'
import type { Record } from './InstitutionPage.tsx'
import { SmallTable } from './SmallTable.tsx'
import './money.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS = 90

/** The custody account, its balances, and what moved lately. */
export function MoneyTab({ record }: { record: Record }) {
  const account = useRead('GET /api/v1/custody/institutions/{id}/account', { path: { id: record.id } })
  if (isProblem(account.error, 'not-found', 'custody.no-account'))
    return <EmptyState title={t('noAccount')}>{t('noAccountNote')}</EmptyState>
  return (
    <div className="yh-stack">
      <Loaded of={account}>
        {({ data: a }) => (
          <Facts
            facts={[
              record.custody && { label: t('custody'), value: word(record.custody.mode) },
              { label: t('bank'), value: record.custody?.bank ?? a.bank },
              { label: t('accountName'), value: a.accountName },
              { label: t('account'), value: <span className="yh-num">{a.account}</span> },
            ]}
          />
        )}
      </Loaded>
      <InstitutionFreezes record={record} />
      <Statement id={record.id} />
    </div>
  )
}

function Statement({ id }: { id: number }) {
  const to = today()
  const period = { from: daysAfter(to, 1 - DAYS), to }
  const path = { id }
  const first = useRead('GET /api/v1/custody/institutions/{id}/statement', {
    path,
    query: { ...period, limit: 1 },
  })
  const list = useList('GET /api/v1/custody/institutions/{id}/statement', { path, query: period })
  return (
    <Loaded of={first}>
      {({ data: { balances: b } }) => (
        <>
          <div className="money-cards">
            <StatCard
              label={t('heldFen')}
              value={moneyShort(b.heldFen)}
              to={`/institutions/${id}?tab=orders`}
            />
            <StatCard label={t('payableFen')} value={moneyShort(b.payableFen)} />
            <StatCard label={t('refundFen')} value={moneyShort(b.refundFen)} />
            <StatCard label={t('bankFen')} value={moneyShort(b.bankFen)} />
          </div>
          <h3>{t('lately', { n: DAYS })}</h3>
          <SmallTable
            label={t('lately', { n: DAYS })}
            empty={t('noMoves')}
            heads={[t('when'), t('what'), t('amount'), t('order'), t('by')]}
            rows={list.items.map((m, n) => ({
              key: n,
              cells: [
                <span key="w" className="yh-num">
                  {instant(m.at)}
                </span>,
                kindOf(m.kind),
                <Money key="m" fen={m.amountFen} />,
                m.orderId ? (
                  <Link key="o" to={`/orders/${m.orderId}`}>
                    {t('orderNo', { id: m.orderId })}
                  </Link>
                ) : (
                  t('nothing')
                ),
                m.actor,
              ],
            }))}
          />
          {list.hasMore ? (
            <More shown={list.items.length} hasMore loadingMore={list.loadingMore} more={list.more} />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

const kindOf = (kind: string) => {
  const key = `money_${kind}`
  return Object.hasOwn(zh, key) ? t(key as 'money_PAYMENT') : kind
}
