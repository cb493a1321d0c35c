import { KeyRound } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/access',
    permission: 'seal.read',
    page: () => import('./AccessPage.tsx'),
    menu: { group: 'oversight', order: 70, icon: KeyRound, label: () => t('menu') },
  },
  {
    path: '/access/:id',
    permission: 'seal.read',
    page: () => import('./RequestPage.tsx'),
  },
] satisfies PageRoute[]
