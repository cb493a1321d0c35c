import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/orders', page: () => import('./OrdersPage.tsx') },
  { path: '/orders/:id', page: () => import('./OrderPage.tsx') },
  { path: '/orders/:id/contract', page: () => import('./ContractPage.tsx') },
  { path: '/orders/:id/pay', page: () => import('./PayPage.tsx') },
] satisfies PageRoute[]
