import { BookOpen } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/courses',
    permission: 'courses.edit',
    page: () => import('./CoursesPage.tsx'),
    menu: { group: 'teaching', order: 30, icon: BookOpen, label: () => t('menu') },
  },
  { path: '/courses/new', permission: 'courses.edit', page: () => import('./CourseFormPage.tsx') },
  { path: '/courses/:id', permission: 'courses.read', page: () => import('./CoursePage.tsx') },
  { path: '/courses/:id/edit', permission: 'courses.edit', page: () => import('./CourseFormPage.tsx') },
] satisfies PageRoute[]
