import type { PageFiles } from '../../entry/pages.tsx'
import { permits } from '../../session/session.ts'
import type { MenuGroup } from './Shell.tsx'

interface MenuOptions {
  /** Groups in their order: key and name; an empty name for pages that need no heading. */
  groups: readonly { key: string; label: string }[]
  permissions: readonly string[]
  /** Waiting work by path. */
  counts?: Readonly<Record<string, number>>
}

/** The navigation of a desk out of its pages: what this person may open, group by group. */
export function menuOf(files: PageFiles, { groups, permissions, counts = {} }: MenuOptions): MenuGroup[] {
  const pages = Object.values(files)
    .flat()
    .flatMap(({ path, permission, menu }) => (menu ? [{ path, permission, menu }] : []))
    .filter(p => !p.permission || permits(permissions, p.permission))
    .sort((a, b) => a.menu.order - b.menu.order)
  return groups.map(({ key, label }) => ({
    label,
    entries: pages
      .filter(p => p.menu.group === key)
      .map(p => ({ to: p.path, label: p.menu.label(), icon: p.menu.icon, count: counts[p.path] })),
  }))
}
