import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/orders/:id/refund', page: () => import('./AskPage.tsx') },
  { path: '/refunds', page: () => import('./RefundsPage.tsx') },
  { path: '/refunds/:id', page: () => import('./RefundPage.tsx') },
] satisfies PageRoute[]
