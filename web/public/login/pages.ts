import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/login', page: () => import('./LoginRoute.tsx') },
  { path: '/login/return', page: () => import('./ReturnPage.tsx') },
] satisfies PageRoute[]
