import { CalendarDays } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/timetable',
    permission: 'courses.read',
    page: () => import('./TimetablePage.tsx'),
    menu: { group: 'teaching', order: 10, icon: CalendarDays, label: () => t('menu') },
  },
] satisfies PageRoute[]
