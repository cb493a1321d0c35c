import { useState } from 'react'
import { Link } from 'react-router'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { DateField } from '../../parts/light/Field.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import '../../parts/desk/tables.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS = 30
type Line = ItemOf<'GET /api/v1/custody/statement'>
type Known = Extract<keyof typeof zh, Uppercase<string>>

const what = (kind: string) => (Object.hasOwn(zh, kind) ? t(kind as Known) : kind)

/** Movements of a period: one line per class meeting and per other movement. */
export function StatementPanel() {
  const [period, setPeriod] = useState(() => ({ from: daysAfter(today(), -DAYS), to: today() }))
  const whole = Boolean(period.from && period.to && period.from <= period.to)
  const list = useList(
    'GET /api/v1/custody/statement',
    { query: { ...period, limit: 50 } },
    { enabled: whole },
  )
  // An institution that never had an order has no books yet.
  const noBooks = isProblem(list.error, 'not-found')
  return (
    <Panel title={t('statement')}>
      <div className="yh-row gap-3">
        {(['from', 'to'] as const).map(key => (
          <DateField
            key={key}
            label={t(key)}
            value={period[key]}
            onValue={day => setPeriod({ ...period, [key]: day })}
          />
        ))}
      </div>
      {list.error && !noBooks ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending && !noBooks ? (
        <Skeleton lines={6} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneNote')}</EmptyState>
      ) : (
        <>
          <Lines lines={list.items} />
          <More shown={list.items.length} {...list} />
        </>
      )}
    </Panel>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('detail')}</th>
            <th scope="col" className="numeric">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(l => (
            <tr key={`${l.kind}${l.at}${l.orderId}${l.sessionId}${l.amountFen}`}>
              <td className="yh-num">{instant(l.at)}</td>
              <td>{what(l.kind)}</td>
              <td>
                <Detail line={l} />
              </td>
              <td className="numeric">
                <Money fen={l.amountFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Detail({ line: l }: { line: Line }) {
  if (l.sessionId !== null && l.sessionDate)
    return (
      <Link to={`/meetings/${l.sessionId}`}>
        {t('lessons', { n: l.lessons ?? 0, day: date(l.sessionDate) })}
      </Link>
    )
  if (l.orderId !== null) return <Link to={`/orders/${l.orderId}`}>{t('order', { id: l.orderId })}</Link>
  return l.reason
}
