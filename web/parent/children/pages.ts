import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/children', page: () => import('./ChildrenPage.tsx') },
  { path: '/children/new', page: () => import('./NewChildPage.tsx') },
  { path: '/children/:id', page: () => import('./ChildPage.tsx') },
] satisfies PageRoute[]
