import { MessageCircleWarning } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'lessons.read'

export default [
  {
    path: '/disputes',
    permission,
    page: () => import('./DisputesPage.tsx'),
    menu: { group: 'oversight', order: 20, icon: MessageCircleWarning, label: () => t('menu') },
  },
  { path: '/orders/:orderId/disputes/:id', permission, page: () => import('./DisputePage.tsx') },
] satisfies PageRoute[]
