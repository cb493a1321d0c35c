import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/law', page: () => import('./LawPage.tsx') },
  { path: '/law/changes', page: () => import('./ChangesPage.tsx') },
  { path: '/law/documents', page: () => import('./DocumentsPage.tsx') },
  { path: '/law/documents/:key', page: () => import('./DocumentPage.tsx') },
  { path: '/law/:id', page: () => import('./ParameterPage.tsx') },
] satisfies PageRoute[]
