import { CalendarDays } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/calendars',
    permission: 'regions.calendar',
    page: () => import('./CalendarsPage.tsx'),
    menu: { group: 'settings', order: 30, icon: CalendarDays, label: () => t('menu') },
  },
] satisfies PageRoute[]
