import { FilePen } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'rules.read'

export default [
  {
    path: '/law/values',
    permission,
    page: () => import('./ValuesPage.tsx'),
    menu: { group: 'law', order: 20, icon: FilePen, label: () => t('menu') },
  },
  { path: '/law/values/new', permission: 'rules.propose', page: () => import('./ProposePage.tsx') },
  { path: '/law/values/:id', permission, page: () => import('./ValuePage.tsx') },
] satisfies PageRoute[]
