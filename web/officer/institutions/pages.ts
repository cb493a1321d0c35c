import { School } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'institutions.read'

export default [
  {
    path: '/institutions',
    permission,
    page: () => import('./InstitutionsPage.tsx'),
    menu: { group: 'register', order: 10, icon: School, label: () => t('menu') },
  },
  {
    path: '/institutions/new',
    permission: 'institutions.register',
    page: () => import('./RegisterPage.tsx'),
  },
  { path: '/institutions/:id', permission, page: () => import('./InstitutionPage.tsx') },
] satisfies PageRoute[]
