import { BookOpen, CalendarCheck, Plus, Trash2, Wallet } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar, Shares } from '../parts/light/Bars.tsx'
import { Button, ButtonLink, IconButton } from '../parts/light/Button.tsx'
import { Card, Facts, Item, List } from '../parts/light/Card.tsx'
import { Confirm } from '../parts/light/Dialog.tsx'
import { Explain } from '../parts/light/Explain.tsx'
import { Money } from '../parts/light/Money.tsx'
import { More } from '../parts/light/More.tsx'
import { Qr } from '../parts/light/Qr.tsx'
import { Stepper, Timeline } from '../parts/light/Steps.tsx'
import { Badge, Notice, Tag } from '../parts/light/Tag.tsx'
import { toast } from '../parts/light/Toast.tsx'
import { Sample } from './Gallery.tsx'
import { sampleTrace } from './samples.ts'

/** What pages are made of. */
export default function BasicsSheet() {
  return (
    <div className="yh-grid gap-6" style={{ '--cell': '22rem' } as React.CSSProperties}>
      <Buttons />
      <Words />
      <Sums />
      <Lists />
      <Progress />
      <Sample name="Explain">
        <Explain trace={sampleTrace} result={<Money fen={144000} />} open />
      </Sample>
      <Sample name="Qr">
        <Qr text="https://example.invalid/i/7" label="机构查询二维码" caption="扫码查看机构信息" />
      </Sample>
    </div>
  )
}

function Buttons() {
  const [asks, setAsks] = useState(false)
  return (
    <Sample name="Button">
      <div className="yh-row">
        <Button kind="primary" icon={Plus} onClick={() => toast.good('已保存')}>
          报名缴费
        </Button>
        <Button onClick={() => setAsks(true)}>取消订单…</Button>
        <Button kind="danger" icon={Trash2} small>
          删除
        </Button>
        <ButtonLink kind="quiet" to="/">
          查看全部
        </ButtonLink>
        <Button kind="primary" busy>
          提交中
        </Button>
        <Button disabled>不可用</Button>
        <IconButton icon={CalendarCheck} label="考勤" />
      </div>
      <Confirm
        open={asks}
        title="取消这个订单？"
        act="取消订单"
        danger
        onAct={() => setAsks(false)}
        onClose={() => setAsks(false)}
      >
        取消后，未付款的订单不再保留名额。
      </Confirm>
    </Sample>
  )
}

const Words = () => (
  <Sample name="Tag · Badge · Notice">
    <div className="yh-row gap-2">
      <Tag tone="good">证照有效</Tag>
      <Tag tone="bad">已吊销</Tag>
      <Tag tone="warn">3 天后到期</Tag>
      <Tag tone="info">审核中</Tag>
      <Tag>未开始</Tag>
      <Badge n={12} label="条待办" />
    </div>
    <Notice tone="warn" title="本课次将于 5月9日 自动确认">
      如有疑问，请在此之前提出异议。
    </Notice>
    <Notice tone="good">已确认 12 课次。</Notice>
  </Sample>
)

const Sums = () => (
  <Sample name="Card · Money · Shares · Facts">
    <Card title="少儿围棋（春季班）" aside={<Tag tone="good">进行中</Tag>}>
      <Money fen={240000} size="big" />
      <Shares
        label="资金去向"
        shares={[
          { label: '已消课', amount: 96000, text: '¥960.00', tone: 'used' },
          { label: '监管账户', amount: 120000, text: '¥1,200.00', tone: 'held' },
          { label: '已退费', amount: 24000, text: '¥240.00', tone: 'refunded' },
        ]}
      />
      <Facts
        facts={[
          { label: '机构', value: '临川市南门区弈林围棋培训中心' },
          { label: '剩余课次', value: '15 / 30' },
          { label: '下次划拨', value: <Money fen={8000} /> },
        ]}
      />
    </Card>
  </Sample>
)

const Lists = () => (
  <Sample name="List · Item · More">
    <List label="待办">
      <Item
        icon={CalendarCheck}
        title="确认 5月6日 的课次"
        note="少儿围棋 · 第 13 课次"
        value={<Tag tone="warn">剩 2 天</Tag>}
        to="/"
      />
      <Item icon={Wallet} title="退费进度" note="机构已受理" value={<Money fen={144000} />} to="/" />
      <Item icon={BookOpen} title="合同" note="2026年2月20日 签订" />
    </List>
    <More shown={50} total={1234} hasMore loadingMore={false} more={() => undefined} />
  </Sample>
)

const Progress = () => (
  <Sample name="Stepper · Timeline · ProgressBar">
    <Stepper steps={['选课', '签约', '缴费', '完成']} current={2} />
    <ProgressBar label="导入进度" value={0.62} note="62,000 / 100,000" />
    <ProgressBar label="正在上传" value={undefined} />
    <Timeline
      events={[
        { key: 1, title: '家长提交退费申请', when: '2026-05-06 14:03', who: '王女士', tone: 'info' },
        { key: 2, title: '机构同意', when: '2026-05-07 09:20', who: '弈林围棋', tone: 'good' },
        { key: 3, title: '银行原路退回', when: '预计 2026-05-09', ahead: true },
      ]}
    />
  </Sample>
)
