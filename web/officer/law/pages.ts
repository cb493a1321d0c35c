import { LibraryBig, Scale } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'rules.read'

export default [
  {
    path: '/law',
    permission,
    page: () => import('./LawPage.tsx'),
    menu: { group: 'law', order: 10, icon: Scale, label: () => t('menu') },
  },
  { path: '/law/changes', permission, page: () => import('./ChangesPage.tsx') },
  { path: '/law/rules/:id', permission, page: () => import('./RulePage.tsx') },
  {
    path: '/law/documents',
    permission,
    page: () => import('./LibraryPage.tsx'),
    menu: { group: 'law', order: 40, icon: LibraryBig, label: () => t('libraryMenu') },
  },
  { path: '/law/documents/:key', permission, page: () => import('./DocumentPage.tsx') },
] satisfies PageRoute[]
