import { ArrowLeftRight } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/conversions',
    permission: 'institutions.read',
    page: () => import('./ConversionsPage.tsx'),
    menu: { group: 'register', order: 40, icon: ArrowLeftRight, label: () => t('menu') },
  },
] satisfies PageRoute[]
