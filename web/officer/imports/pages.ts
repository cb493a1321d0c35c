import { FileUp } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'institutions.register'

export default [
  {
    path: '/institutions/imports',
    permission,
    page: () => import('./ImportsPage.tsx'),
    menu: { group: 'register', order: 30, icon: FileUp, label: () => t('menu') },
  },
  { path: '/institutions/imports/:id', permission, page: () => import('./ImportPage.tsx') },
] satisfies PageRoute[]
