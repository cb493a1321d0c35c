import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/calculator', page: () => import('./CalculatorsPage.tsx') },
  { path: '/calculator/:name', page: () => import('./CalculatorPage.tsx') },
] satisfies PageRoute[]
