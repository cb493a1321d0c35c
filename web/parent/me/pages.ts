import type { PageRoute } from '../../entry/pages.tsx'

export default [{ path: '/me', page: () => import('./MePage.tsx') }] satisfies PageRoute[]
