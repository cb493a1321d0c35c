import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/meetings/:id', permission: 'lessons.attend', page: () => import('./MeetingPage.tsx') },
] satisfies PageRoute[]
