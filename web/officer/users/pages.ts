import { UserCog } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/users',
    permission: 'auth.users',
    page: () => import('./UsersPage.tsx'),
    menu: { group: 'settings', order: 10, icon: UserCog, label: () => t('menu') },
  },
  {
    path: '/users/:id',
    permission: 'auth.users',
    page: () => import('./UserPage.tsx'),
  },
] satisfies PageRoute[]
