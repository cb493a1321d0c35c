import { Undo2 } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/refunds',
    permission: 'contracts.read',
    page: () => import('./RefundsPage.tsx'),
    menu: { group: 'money', order: 20, icon: Undo2, label: () => t('menu') },
  },
  { path: '/refunds/:id', permission: 'contracts.read', page: () => import('./RefundPage.tsx') },
] satisfies PageRoute[]
