import {
  Building2,
  FileText,
  Inbox,
  Landmark,
  LayoutDashboard,
  Map as MapIcon,
  ReceiptText,
  ShieldAlert,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Shell } from '../../parts/desk/Shell.tsx'
import { ScopeProvider, ScopeSwitch } from '../../parts/desk/scope.tsx'
import { ComfortSwitch } from '../../parts/light/Settings.tsx'
import { sampleRegions } from '../regions.ts'

/** A desk with invented work, for the gallery. */
export function SampleShell({ children }: { children: ReactNode }) {
  const menu = [
    {
      label: '',
      entries: [
        { to: '/gallery.html', label: '工作台', icon: LayoutDashboard },
        { to: '/queue', label: '待办', icon: Inbox, count: 12 },
      ],
    },
    {
      label: '登记',
      entries: [
        { to: '/institutions', label: '机构名录', icon: Building2 },
        { to: '/corrections', label: '变更与更正', icon: FileText, count: 3 },
        { to: '/agencies', label: '机构与人员', icon: Users },
      ],
    },
    {
      label: '资金监管',
      entries: [
        { to: '/custody', label: '监管账户', icon: Landmark },
        { to: '/orders', label: '订单', icon: ReceiptText },
        { to: '/alerts', label: '风险提示', icon: ShieldAlert, count: 1 },
      ],
    },
    { label: '统计', entries: [{ to: '/map', label: '方块地图', icon: MapIcon }] },
  ]
  return (
    <ScopeProvider home="980000">
      <Shell
        name="监管工作台"
        menu={menu}
        searchAt="/search"
        searchHint="机构、订单号、合同号"
        notices={{ to: '/notices', unread: 2 }}
        scope={<ScopeSwitch source={sampleRegions} />}
        tools={<ComfortSwitch />}
      >
        {children}
      </Shell>
    </ScopeProvider>
  )
}
