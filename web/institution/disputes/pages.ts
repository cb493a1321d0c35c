import { Gavel } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/disputes',
    permission: 'lessons.read',
    page: () => import('./DisputesPage.tsx'),
    menu: { group: 'money', order: 30, icon: Gavel, label: () => t('menu') },
  },
] satisfies PageRoute[]
