import { ArrowLeft, type LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { NavLink, useLocation, useNavigate } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Wordmark } from '../../look/Logo.tsx'
import { IconButton } from './Button.tsx'
import './frame.css'
import { cx } from './classes.ts'
import { Badge } from './Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export interface Tab {
  to: string
  label: string
  icon: LucideIcon
  count?: number
}

/** The main places of an entry: at the bottom edge on phones, in the bar on wide screens. */
function Tabs({ tabs, place }: { tabs: readonly Tab[]; place: 'bar' | 'bottom' }) {
  return (
    <nav className={place === 'bottom' ? 'yh-tabbar' : 'yh-topnav'} aria-label={t('mainMenu')}>
      {tabs.map(({ to, label, icon: Icon, count }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <span className="sign">
            <Icon aria-hidden="true" />
            <Badge n={count ?? 0} label={label} />
          </span>
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  )
}

interface FrameProps {
  /** Whose entry this is, beside the mark: 家长服务. */
  name: string
  tabs?: readonly Tab[]
  /** At the right end of the bar: settings, person. */
  tools?: ReactNode
  children: ReactNode
}

/** The frame of a light entry: bar, content, tabs. */
export function Frame({ name, tabs = [], tools, children }: FrameProps) {
  return (
    <div className={cx('yh-frame', tabs.length > 0 && 'tabbed')}>
      <a className="yh-skip" href="#main">
        {t('skip')}
      </a>
      <header className="yh-appbar">
        <div className="yh-appbar-in">
          <NavLink to="/" className="yh-brand">
            <Wordmark />
            <span>{name}</span>
          </NavLink>
          {tabs.length ? <Tabs tabs={tabs} place="bar" /> : null}
          <div className="yh-row tight gap-1">{tools}</div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {tabs.length ? <Tabs tabs={tabs} place="bottom" /> : null}
    </div>
  )
}

interface PageProps {
  title: string
  /** Under the title: what one can do here. */
  lead?: ReactNode
  /** Shows a way back: to this path, or to the page before if `true`. */
  back?: string | true
  aside?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** Names the window, and moves the reading position to the heading when one arrives. Give the result to the `h1` as its ref. */
export function usePageHead(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()
  useEffect(() => {
    document.title = `${title} · 育衡`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per place
  useEffect(() => {
    window.scrollTo(0, 0)
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return heading
}

/** A page of a light entry with its heading. */
export function Page({ title, lead, back, aside, wide, children }: PageProps) {
  const heading = usePageHead(title)
  const navigate = useNavigate()
  return (
    <div className={cx('yh-page yh-stack', wide && 'wide')}>
      <header className="yh-page-head">
        {back ? (
          <IconButton
            icon={ArrowLeft}
            label={t('back')}
            onClick={() => (back === true ? navigate(-1) : navigate(back))}
          />
        ) : null}
        <div className="grow">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className="yh-muted">{lead}</p> : null}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}
