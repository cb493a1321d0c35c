import type { PageRoute } from '../../entry/pages.tsx'

export default [{ path: '/register', page: () => import('./RegisterPage.tsx') }] satisfies PageRoute[]
