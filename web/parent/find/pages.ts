import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/find', page: () => import('./FindPage.tsx') },
  { path: '/find/:code', page: () => import('./InstitutionPage.tsx') },
  { path: '/find/:code/classes/:id', page: () => import('./GroupPage.tsx') },
  { path: '/find/:code/classes/:id/sign/:child', page: () => import('./SignPage.tsx') },
] satisfies PageRoute[]
