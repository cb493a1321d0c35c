import type { PageRoute } from '../../entry/pages.tsx'

export default [{ path: '/rights', page: () => import('./RightsPage.tsx') }] satisfies PageRoute[]
