import { GraduationCap } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/teachers',
    permission: 'courses.edit',
    page: () => import('./TeachersPage.tsx'),
    menu: { group: 'teaching', order: 40, icon: GraduationCap, label: () => t('menu') },
  },
] satisfies PageRoute[]
