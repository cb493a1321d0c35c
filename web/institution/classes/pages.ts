import { Users } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/classes',
    permission: 'courses.read',
    page: () => import('./ClassesPage.tsx'),
    menu: { group: 'teaching', order: 20, icon: Users, label: () => t('menu') },
  },
  { path: '/classes/new', permission: 'courses.edit', page: () => import('./ClassFormPage.tsx') },
  { path: '/classes/:id', permission: 'courses.read', page: () => import('./ClassPage.tsx') },
  { path: '/classes/:id/edit', permission: 'courses.edit', page: () => import('./ClassFormPage.tsx') },
  { path: '/classes/:id/timetable', permission: 'courses.edit', page: () => import('./PlanPage.tsx') },
] satisfies PageRoute[]
