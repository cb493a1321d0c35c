import { LayoutDashboard } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/',
    page: () => import('./OverviewPage.tsx'),
    menu: { group: '', order: 0, icon: LayoutDashboard, label: () => t('menu') },
  },
] satisfies PageRoute[]
