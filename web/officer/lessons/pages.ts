import type { PageRoute } from '../../entry/pages.tsx'

export default [
  {
    path: '/institutions/:institutionId/groups/:id',
    permission: 'courses.read',
    page: () => import('./GroupPage.tsx'),
  },
  {
    path: '/institutions/:institutionId/sessions/:id',
    permission: 'lessons.read',
    page: () => import('./SessionPage.tsx'),
  },
] satisfies PageRoute[]
