import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/problems', page: () => import('./ProblemsPage.tsx') },
  { path: '/problems/:code', page: () => import('./ProblemPage.tsx') },
] satisfies PageRoute[]
