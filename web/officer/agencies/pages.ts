import { ArrowRightLeft, Building, IdCard, Network, Users } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/agencies',
    permission: 'agencies.read',
    page: () => import('./AgenciesPage.tsx'),
    menu: { group: 'settings', order: 40, icon: Building, label: () => t('menu') },
  },
  {
    path: '/agencies/:id',
    permission: 'agencies.read',
    page: () => import('./AgencyPage.tsx'),
  },
  {
    path: '/officers',
    permission: 'agencies.read',
    page: () => import('./OfficersPage.tsx'),
    menu: { group: 'settings', order: 41, icon: Users, label: () => t('officersMenu') },
  },
  {
    path: '/officers/:id',
    permission: 'agencies.read',
    page: () => import('./OfficerPage.tsx'),
  },
  {
    path: '/certificates',
    permission: 'agencies.read',
    page: () => import('./CertificatesPage.tsx'),
    menu: { group: 'settings', order: 42, icon: IdCard, label: () => t('certificatesMenu') },
  },
  {
    path: '/duties',
    permission: 'agencies.read',
    page: () => import('./DutiesPage.tsx'),
    menu: { group: 'settings', order: 43, icon: Network, label: () => t('dutiesMenu') },
  },
  {
    path: '/handovers',
    permission: 'agencies.read',
    page: () => import('./HandoversPage.tsx'),
    menu: { group: 'settings', order: 44, icon: ArrowRightLeft, label: () => t('handoversMenu') },
  },
] satisfies PageRoute[]
