import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/payments/:reference', page: () => import('./PaymentPage.tsx') },
] satisfies PageRoute[]
