import { type ComponentType, lazy, type ReactElement, Suspense } from 'react'
import { Link, Route } from 'react-router'
import { messages } from '../i18n/messages.ts'
import { EmptyState, Skeleton } from '../parts/light/States.tsx'
import { Boundary } from './Boundary.tsx'
import type zh from './zh.ts'

const t = messages<typeof zh>('entry')

/** One page: where it stands in its entry and the file that draws it, fetched when first visited. */
export interface PageRoute {
  /** Path in the entry, with `:param`. */
  path: string
  page: () => Promise<{ default: ComponentType }>
}

// What `import.meta.glob` over the folders' pages.ts gives.
export type PageFiles = Record<string, readonly PageRoute[]>

const Waiting = () => (
  <div className="yh-page">
    <Skeleton lines={6} />
  </div>
)

/** The routes of all folders, each page loaded on its first visit and failing by itself. */
export function routesOf(files: PageFiles): ReactElement[] {
  return Object.values(files)
    .flat()
    .map(({ path, page }) => {
      const Lazy = lazy(page)
      const element = (
        <Boundary key={path}>
          <Suspense fallback={<Waiting />}>
            <Lazy />
          </Suspense>
        </Boundary>
      )
      return <Route key={path} path={path} element={element} />
    })
}

/** For addresses that lead nowhere. */
export function NotFound() {
  return (
    <div className="yh-page">
      <EmptyState title={t('notFound')} action={<Link to="/">{t('home')}</Link>}>
        {t('notFoundNote')}
      </EmptyState>
    </div>
  )
}
