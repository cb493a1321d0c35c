import { Bell, type LucideIcon, Menu } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, NavLink, useLocation, useNavigate } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Wordmark } from '../../look/Logo.tsx'
import { IconButton } from '../light/Button.tsx'
import { cx } from '../light/classes.ts'
import { SearchBox } from '../light/Search.tsx'
import { Badge } from '../light/Tag.tsx'
import { DeskRoot } from './DeskRoot.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export interface MenuEntry {
  to: string
  label: string
  icon: LucideIcon
  /** Work that waits there. */
  count?: number | undefined
}

export interface MenuGroup {
  label: string
  entries: readonly MenuEntry[]
}

interface ShellProps {
  /** Whose desk: 监管工作台. */
  name: string
  menu: readonly MenuGroup[]
  /** Path of the page that searches everything; it receives `?q=`. */
  searchAt?: string
  searchHint?: string
  /** Path of the notices and how many are unread. */
  notices?: { to: string; unread: number }
  /** Region scope switch. */
  scope?: ReactNode
  /** At the right end: display settings, person. */
  tools?: ReactNode
  children: ReactNode
}

/** The frame of a desk: navigation with waiting work, search, scope, notices, person. */
export function Shell(p: ShellProps) {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the menu
  useEffect(() => setOpen(false), [pathname])
  return (
    <DeskRoot>
      <div className="desk">
        <a className="yh-skip" href="#main">
          {t('skip')}
        </a>
        <Rail name={p.name} menu={p.menu} open={open} />
        {open ? (
          <button
            type="button"
            className="desk-veil"
            aria-label={t('closeMenu')}
            onClick={() => setOpen(false)}
          />
        ) : null}
        <div className="desk-body">
          <header className="desk-top">
            <IconButton
              className="menu"
              icon={Menu}
              label={t('menu')}
              aria-expanded={open}
              onClick={() => setOpen(true)}
            />
            <div className="grow">
              {p.searchAt ? <TopSearch at={p.searchAt} hint={p.searchHint} /> : null}
            </div>
            {p.scope}
            {p.notices ? <Notices {...p.notices} /> : null}
            {p.tools}
          </header>
          <main id="main" tabIndex={-1}>
            {p.children}
          </main>
        </div>
      </div>
    </DeskRoot>
  )
}

function Rail({ name, menu, open }: { name: string; menu: readonly MenuGroup[]; open: boolean }) {
  return (
    <nav className={cx('desk-rail', open && 'open')} aria-label={t('menu')}>
      <Link to="/" className="desk-brand">
        <Wordmark />
        <small>{name}</small>
      </Link>
      {menu
        .filter(group => group.entries.length > 0)
        .map(group => (
          <section key={group.label} aria-label={group.label || name}>
            {group.label ? <h2>{group.label}</h2> : null}
            {group.entries.map(({ to, label, icon: Icon, count }) => (
              <NavLink
                key={to}
                to={to}
                end={to === '/'}
                className={({ isActive }) => cx('entry', isActive && 'active')}
              >
                <Icon aria-hidden="true" />
                <span>{label}</span>
                <Badge n={count ?? 0} label={t('waiting')} />
              </NavLink>
            ))}
          </section>
        ))}
    </nav>
  )
}

function TopSearch({ at, hint }: { at: string; hint?: string | undefined }) {
  const navigate = useNavigate()
  const go = (q: string) => q && navigate(`${at}?q=${encodeURIComponent(q)}`)
  return <SearchBox label={hint ?? t('search')} placeholder={hint ?? t('search')} value="" onSearch={go} />
}

function Notices({ to, unread }: { to: string; unread: number }) {
  return (
    <Link
      to={to}
      className="yh-icon-button"
      aria-label={unread ? t('noticesUnread', { n: unread }) : t('notices')}
    >
      <Bell aria-hidden="true" />
      {unread ? <span className="yh-badge dot" aria-hidden="true" /> : null}
    </Link>
  )
}
