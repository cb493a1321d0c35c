import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/find', page: () => import('./FindPage.tsx') },
  { path: '/i/:code', page: () => import('./InstitutionPage.tsx') },
  { path: '/i/:code/classes/:id', page: () => import('./GroupPage.tsx') },
] satisfies PageRoute[]
