import type { PageRoute } from '../../entry/pages.tsx'

/** Pages that every entry with a log-in has. */
export default [{ path: '/account', page: () => import('./AccountPage.tsx') }] satisfies PageRoute[]
