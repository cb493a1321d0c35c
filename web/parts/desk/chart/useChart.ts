import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { isStill } from '../../../look/comfort.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer])

/** Draws an ECharts option into the returned element, follows its size, and moves nothing where motion is unwanted. */
export function useChart(option: EChartsCoreOption) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, null, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ ...option, animation: !isStill() }, { notMerge: true })
  }, [option])
  return box
}
