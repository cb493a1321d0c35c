import type { PageRoute } from '../../entry/pages.tsx'

export default [
  { path: '/lessons', page: () => import('./LessonsPage.tsx') },
  { path: '/lessons/:key', page: () => import('./LessonPage.tsx') },
] satisfies PageRoute[]
