import { ListRestart } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/jobs',
    permission: 'jobs.read',
    page: () => import('./JobsPage.tsx'),
    menu: { group: 'settings', order: 60, icon: ListRestart, label: () => t('menu') },
  },
] satisfies PageRoute[]
