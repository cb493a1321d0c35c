import { FlaskConical } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'rules.read'

export default [
  {
    path: '/sandbox',
    permission,
    page: () => import('./ReplaysPage.tsx'),
    menu: { group: 'law', order: 30, icon: FlaskConical, label: () => t('menu') },
  },
  { path: '/sandbox/new', permission: 'rules.propose', page: () => import('./NewReplayPage.tsx') },
  { path: '/sandbox/:id', permission, page: () => import('./ReplayPage.tsx') },
  { path: '/sandbox/:id/hits/:n', permission, page: () => import('./HitPage.tsx') },
] satisfies PageRoute[]
