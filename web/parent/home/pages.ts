import type { PageRoute } from '../../entry/pages.tsx'

export default [{ path: '/', page: () => import('./HomePage.tsx') }] satisfies PageRoute[]
