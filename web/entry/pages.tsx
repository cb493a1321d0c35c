import { Lock, type LucideIcon } from 'lucide-react'
import { type ComponentType, lazy, type ReactElement, type ReactNode, Suspense } from 'react'
import { Link, Route } from 'react-router'
import { withWords } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { EmptyState, Skeleton } from '../parts/light/States.tsx'
import { permits } from '../session/session.ts'
import { useSessionState } from '../session/useSession.ts'
import { Boundary } from './Boundary.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One page: where it stands in its entry and the file that draws it, fetched when first visited. */
export interface PageRoute {
  /** Path in the entry, with `:param`. */
  path: string
  page: () => Promise<{ default: ComponentType }>
  /** Permission without which the page is not shown; the server decides again for every request. */
  permission?: string
  /** Its place in the navigation of a desk. */
  menu?: PageMenu
}

export interface PageMenu {
  /** Key of a group of the desk's navigation. */
  group: string
  /** Places in the group, ascending. */
  order: number
  icon: LucideIcon
  label: () => string
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
    .map(({ path, page, permission }) => {
      const Lazy = lazy(withWords(page))
      const element = (
        <Boundary key={path}>
          <Suspense fallback={<Waiting />}>
            <Permitted permission={permission}>
              <Lazy />
            </Permitted>
          </Suspense>
        </Boundary>
      )
      return <Route key={path} path={path} element={element} />
    })
}

function Permitted({ permission, children }: { permission: string | undefined; children: ReactNode }) {
  const { session } = useSessionState()
  if (!permission || (session && permits(session.permissions, permission))) return children
  return (
    <div className="yh-page">
      <EmptyState page title={t('forbidden')} icon={Lock}>
        {t('forbiddenNote')}
      </EmptyState>
    </div>
  )
}

/** For addresses that lead nowhere. */
export function NotFound() {
  return (
    <div className="yh-page">
      <EmptyState page title={t('notFound')} action={<Link to="/">{t('home')}</Link>}>
        {t('notFoundNote')}
      </EmptyState>
    </div>
  )
}
