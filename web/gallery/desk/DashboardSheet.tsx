import { CalendarCheck, RotateCcw, ShieldAlert } from 'lucide-react'
import { money, moneyShort, percent } from '../../i18n/format.ts'
import { BarRank } from '../../parts/desk/chart/BarRank.tsx'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { TrendChart } from '../../parts/desk/chart/TrendChart.tsx'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { GridMap } from '../../parts/desk/map/GridMap.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SampleShell } from './SampleShell.tsx'

const days = Array.from({ length: 14 }, (_, n) => `5月${n + 1}日`)
const wave = (k: number) =>
  days.map((_, n) => Math.round((6 + 3 * Math.sin(n / 2 + k) + n * 0.3) * 1_000_000))
const names = [
  '南门',
  '北桥',
  '东湖',
  '西岭',
  '新城',
  '旧港',
  '云溪',
  '石泉',
  '望海',
  '沙洲',
  '白水',
  '青山',
  '柳河',
  '桃源',
  '竹山',
  '松岭',
]
const tiles = names.flatMap((name, n) => {
  const city = 1 + (n % 3)
  return [
    {
      code: `980${city}${String(n + 1).padStart(2, '0')}`,
      name: `${name}区`,
      value: n === 7 ? undefined : 0.62 + ((n * 37) % 39) / 100,
    },
  ]
})

/** What an officer sees first. */
export default function DashboardSheet() {
  return (
    <SampleShell>
      <DeskPage title="工作台" lead="青山省 · 数据截至 2026年5月14日">
        <div className="yh-grid" style={{ '--cell': '13rem' } as React.CSSProperties}>
          <StatCard
            label="监管账户余额"
            value={moneyShort(12_200_000_000)}
            to="/custody"
            change={{ by: 1, text: '2.3%', upIs: 'good' }}
          />
          <StatCard
            label="本月消课划拨"
            value={moneyShort(431_000_000)}
            to="/releases"
            change={{ by: 0, text: '' }}
          />
          <StatCard label="监管机构" value="5,077" to="/institutions" note="覆盖率 98.6%" />
          <StatCard label="退费超期" value="7" to="/refunds" change={{ by: 2, text: '2 件', upIs: 'bad' }} />
        </div>
        <div className="desk-sided">
          <Panel title="资金监管覆盖率">
            <GridMap
              title="资金监管覆盖率"
              tiles={tiles}
              groupNames={{ '980100': '临川市', '980200': '望海市', '980300': '石泉市' }}
              format={v => percent(v)}
              onOpen={() => undefined}
              onUp={() => undefined}
            />
          </Panel>
          <Panel title="待办">
            <List label="待办">
              <Item icon={ShieldAlert} title="账户余额低于应付" note="弈林围棋 · 今日" to="/alerts" />
              <Item
                icon={RotateCcw}
                title="退费争议待裁定"
                value={<Tag tone="bad">超期</Tag>}
                to="/refunds"
              />
              <Item icon={CalendarCheck} title="变更申请 3 件" to="/corrections" />
            </List>
          </Panel>
        </div>
        <div className="yh-grid" style={{ '--cell': '24rem' } as React.CSSProperties}>
          <Panel title="入账与划拨">
            <TrendChart
              title="每日入账与划拨"
              labels={days}
              series={[
                { name: '入账', values: wave(0) },
                { name: '划拨', values: wave(2) },
              ]}
              format={money}
              formatAxis={moneyShort}
            />
          </Panel>
          <Panel title="各市覆盖率">
            <BarRank
              label="各市覆盖率"
              rows={['临川市', '望海市', '石泉市', '云溪市', '柳河市'].map((label, n) => ({
                key: label,
                label,
                value: 0.98 - n * 0.07,
                text: percent(0.98 - n * 0.07),
                to: '/',
              }))}
            />
          </Panel>
          <Panel title="每日订单">
            <TrendChart
              title="每日订单"
              kind="stack"
              labels={days}
              series={[
                { name: '新订单', values: wave(1) },
                { name: '退费', values: wave(3) },
              ]}
              format={money}
              formatAxis={moneyShort}
            />
          </Panel>
        </div>
      </DeskPage>
    </SampleShell>
  )
}
