import { ListTodo } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/queue',
    permission: 'institutions.read',
    page: () => import('./QueuePage.tsx'),
    menu: { group: '', order: 10, icon: ListTodo, label: () => t('menu') },
  },
] satisfies PageRoute[]
