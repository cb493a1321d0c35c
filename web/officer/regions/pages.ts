import { MapPinned } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/regions',
    permission: 'regions.import',
    page: () => import('./RegionsPage.tsx'),
    menu: { group: 'settings', order: 20, icon: MapPinned, label: () => t('menu') },
  },
  {
    path: '/regions/import',
    permission: 'regions.import',
    page: () => import('./EditionPage.tsx'),
  },
] satisfies PageRoute[]
