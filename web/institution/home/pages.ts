import { LayoutDashboard } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import type zh from './zh.ts'

const t = messages<typeof zh>('institution/home')

export default [
  {
    path: '/',
    page: () => import('./HomePage.tsx'),
    menu: { group: '', order: 0, icon: LayoutDashboard, label: () => t('menu') },
  },
] satisfies PageRoute[]
