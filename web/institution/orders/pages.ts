import { FileSignature } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/orders',
    permission: 'contracts.read',
    page: () => import('./OrdersPage.tsx'),
    menu: { group: 'money', order: 10, icon: FileSignature, label: () => t('menu') },
  },
  { path: '/orders/:id', permission: 'contracts.read', page: () => import('./OrderPage.tsx') },
] satisfies PageRoute[]
