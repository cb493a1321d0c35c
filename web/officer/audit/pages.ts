import { ScrollText } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/audit',
    permission: 'audit.read',
    page: () => import('./AuditPage.tsx'),
    menu: { group: 'oversight', order: 60, icon: ScrollText, label: () => t('menu') },
  },
] satisfies PageRoute[]
