import { Landmark } from 'lucide-react'
import type { PageRoute } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export default [
  {
    path: '/money',
    permission: 'custody.own',
    page: () => import('./MoneyPage.tsx'),
    menu: { group: 'money', order: 40, icon: Landmark, label: () => t('menu') },
  },
] satisfies PageRoute[]
