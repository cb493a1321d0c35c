import { useMemo } from 'react'
import { messages } from '../../../i18n/messages.ts'
import { series as colours, palettes } from '../../../look/palette.ts'
import { useTheme } from '../../../look/useComfort.ts'
import zh from '../zh.ts'
import '../tables.css'
import './chart.css'
import { useChart } from './useChart.ts'

const t = messages(zh, () => import('../en.ts'))

export interface Series {
  name: string
  /** One per label; null where nothing is known. */
  values: readonly (number | null)[]
}

interface TrendChartProps {
  /** What is shown, read aloud and as the caption of the table. */
  title: string
  labels: readonly string[]
  series: readonly Series[]
  format: (value: number) => string
  /** Shorter form for the axis. */
  formatAxis?: (value: number) => string
  kind?: 'line' | 'bar' | 'stack'
  height?: number
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle'] as const

/** Values over time, with the same values as a table beneath. */
export function TrendChart(p: TrendChartProps) {
  const theme = useTheme()
  const option = useMemo(() => optionOf(p, theme), [p, theme])
  const box = useChart(option)
  return (
    <figure className="desk-trend">
      <div ref={box} style={{ height: p.height ?? 260 }} role="img" aria-label={p.title} />
      <details className="desk-alternative">
        <summary>{t('table')}</summary>
        <div className="desk-scroll">
          <SeriesTable {...p} />
        </div>
      </details>
    </figure>
  )
}

function optionOf(
  { labels, series, format, formatAxis = format, kind = 'line' }: TrendChartProps,
  theme: 'light' | 'dark',
) {
  const c = palettes[theme]
  const bar = kind !== 'line'
  const text = { color: c.ink2, fontSize: 12, fontFamily: getComputedStyle(document.body).fontFamily }
  return {
    color: [...colours[theme]],
    textStyle: text,
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    ...(series.length > 1
      ? { legend: { top: 0, left: 0, textStyle: text, icon: 'roundRect', itemWidth: 12, itemHeight: 8 } }
      : {}),
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { color: c.ink, fontSize: 13 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : t('noValue')),
    },
    xAxis: {
      type: 'category',
      data: labels,
      boundaryGap: bar,
      axisLine: { lineStyle: { color: c.edge } },
      axisTick: { show: false },
      axisLabel: { color: c.ink2 },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: c.ink2, formatter: formatAxis },
      splitLine: { lineStyle: { color: c.line } },
    },
    series: series.map((s, n) => ({
      name: s.name,
      type: bar ? 'bar' : 'line',
      data: s.values,
      ...(kind === 'stack' ? { stack: 'all' } : {}),
      barMaxWidth: 28,
      symbol: symbols[n % symbols.length],
      symbolSize: 7,
      showSymbol: labels.length <= 31,
      lineStyle: { width: 2.5 },
      itemStyle: bar && kind !== 'stack' ? { borderRadius: [3, 3, 0, 0] } : {},
    })),
  }
}

function SeriesTable({ title, labels, series, format }: TrendChartProps) {
  return (
    <table className="desk-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {series.map(s => (
            <th key={s.name} scope="col" className="numeric">
              {s.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, n) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(s => {
              const value = s.values[n]
              return (
                <td key={s.name} className="numeric">
                  {value === null || value === undefined ? t('noValue') : format(value)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
