import { ReceiptText } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'contracts.read'

export default [
  {
    path: '/orders',
    permission,
    page: () => import('./OrdersPage.tsx'),
    menu: { group: 'money', order: 20, icon: ReceiptText, label: () => t('menu') },
  },
  { path: '/orders/:id', permission, page: () => import('./OrderPage.tsx') },
] satisfies PageRoute[]
