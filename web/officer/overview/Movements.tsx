import { count, money, moneyShort } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { TrendChart } from '../../parts/desk/chart/TrendChart.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { EmptyState } from '../../parts/light/States.tsx'
import type { Overview } from './figures.ts'
import { everyDay, type Period } from './period.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

type Day = Overview['days'][number]

/** What moved day by day: money, and lessons. */
export function Movements({ days, period }: { days: readonly Day[]; period: Period }) {
  if (days.length === 0)
    return (
      <Panel title={t('movements')}>
        <EmptyState title={t('noMovements')}>{t('noMovementsNote')}</EmptyState>
      </Panel>
    )
  const all = everyDay(period)
  const by = new Map(days.map(d => [d.day, d]))
  const labels = all.map(day => day.slice(5))
  const values = (of: (d: Day) => number) => all.map(day => of(by.get(day) ?? ZERO))
  return (
    <div className="overview-halves">
      <Panel title={t('moneyByDay')}>
        <TrendChart
          title={t('moneyByDay')}
          labels={labels}
          series={[
            { name: t('paidFen'), values: values(d => d.paidFen) },
            { name: t('releasedFen'), values: values(d => d.releasedFen) },
            { name: t('refundedFen'), values: values(d => d.refundedFen) },
          ]}
          format={money}
          formatAxis={moneyShort}
          kind="line"
        />
      </Panel>
      <Panel title={t('lessonsByDay')}>
        <TrendChart
          title={t('lessonsByDay')}
          labels={labels}
          series={[{ name: t('lessons'), values: values(d => d.lessons) }]}
          format={count}
          kind="bar"
        />
      </Panel>
    </div>
  )
}

const ZERO: Day = { day: '', payments: 0, paidFen: 0, lessons: 0, releasedFen: 0, refunds: 0, refundedFen: 0 }
