import type { PageRoute } from '../../entry/pages.tsx'

const permission = 'institutions.read'

export default [
  { path: '/corrections/:id', permission, page: () => import('./CorrectionPage.tsx') },
  { path: '/duplicates/:id', permission, page: () => import('./DuplicatePage.tsx') },
] satisfies PageRoute[]
