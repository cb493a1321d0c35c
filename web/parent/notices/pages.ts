import type { PageRoute } from '../../entry/pages.tsx'

export default [{ path: '/notices', page: () => import('./NoticesPage.tsx') }] satisfies PageRoute[]
