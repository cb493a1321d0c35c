import { UserCog } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/accounts',
    permission: 'auth.staff',
    page: () => import('./AccountsPage.tsx'),
    menu: { group: 'settings', order: 60, icon: UserCog, label: () => t('menu') },
  },
] satisfies PageRoute[]
