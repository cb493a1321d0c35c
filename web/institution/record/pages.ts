import { Building2 } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/record',
    permission: 'institutions.own',
    page: () => import('./RecordPage.tsx'),
    menu: { group: 'settings', order: 10, icon: Building2, label: () => t('menu') },
  },
  { path: '/record/correction', permission: 'institutions.own', page: () => import('./CorrectionPage.tsx') },
  { path: '/record/qr', permission: 'institutions.own', page: () => import('./QrPage.tsx') },
] satisfies PageRoute[]
