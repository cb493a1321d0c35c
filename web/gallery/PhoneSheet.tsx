import {
  CalendarCheck,
  CircleUserRound,
  House,
  ReceiptText,
  RotateCcw,
  Search,
  ShieldCheck,
} from 'lucide-react'
import { Shares } from '../parts/light/Bars.tsx'
import { Button, IconButton } from '../parts/light/Button.tsx'
import { Card, Item, List } from '../parts/light/Card.tsx'
import { Frame, Page } from '../parts/light/Frame.tsx'
import { Money } from '../parts/light/Money.tsx'
import { Tag } from '../parts/light/Tag.tsx'

/** The parts together, as a parent would meet them. */
export default function PhoneSheet() {
  const tabs = [
    { to: '/gallery.html', label: '首页', icon: House },
    { to: '/lessons', label: '课次', icon: CalendarCheck, count: 2 },
    { to: '/orders', label: '订单', icon: ReceiptText },
    { to: '/search', label: '查机构', icon: Search },
  ]
  return (
    <Frame name="家长服务" tabs={tabs} tools={<IconButton icon={CircleUserRound} label="王女士" />}>
      <Page title="王女士，您好" lead="小宇有 2 个课次等您确认">
        <Card tone="primary" title="在监管账户中的钱" aside={<ShieldCheck aria-hidden="true" />}>
          <Money fen={312000} size="big" />
          <p className="yh-small">共 2 个订单 · 下一次划拨 ¥80.00（5月9日）</p>
        </Card>
        <List label="待办">
          <Item
            icon={CalendarCheck}
            title="确认 5月6日 的课次"
            note="少儿围棋 · 第 13 课次 · 弈林围棋"
            value={<Tag tone="warn">剩 2 天</Tag>}
            to="/lessons"
          />
          <Item
            icon={RotateCcw}
            title="退费 ¥1,440.00"
            note="机构已同意，银行处理中"
            value={<Tag tone="info">进行中</Tag>}
            to="/orders"
          />
        </List>
        <Card title="少儿围棋（春季班）" aside={<Tag tone="good">进行中</Tag>}>
          <Shares
            label="资金去向"
            shares={[
              { label: '已消课 12', amount: 96000, text: '¥960.00', tone: 'used' },
              { label: '监管账户 18', amount: 144000, text: '¥1,440.00', tone: 'held' },
            ]}
          />
          <div className="yh-row gap-2">
            <Button kind="primary">查看课次</Button>
            <Button>申请退费</Button>
          </div>
        </Card>
      </Page>
    </Frame>
  )
}
