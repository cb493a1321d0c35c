import type { KeyboardEvent, ReactNode } from 'react'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { More } from '../../parts/light/More.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Badge } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Row {
  key: number
  to: string
  title: string
  note: string
  region: string
}

interface PartProps<T> {
  title: string
  list: {
    items: readonly T[]
    error: unknown
    hasMore: boolean
    loadingMore: boolean
    more: () => void
    refetch: () => void
  }
  row: (item: T) => Row
  foot?: ReactNode
}

/** Goes to the line before or after with the arrow keys, J and K. */
function walk(e: KeyboardEvent) {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[e.key]
  if (!step || !(e.target instanceof HTMLElement) || e.ctrlKey || e.metaKey) return
  const all = [...document.querySelectorAll<HTMLElement>('.queue-part a.yh-item')]
  const next = all[all.indexOf(e.target) + step]
  if (!next) return
  e.preventDefault()
  next.focus()
}

/** One kind of waiting work; nothing at all where none waits. */
export function QueuePart<T>({ title, list, row, foot }: PartProps<T>) {
  if (list.error)
    return (
      <Panel title={title}>
        <ErrorState error={list.error} onRetry={list.refetch} inline />
      </Panel>
    )
  if (list.items.length === 0) return null
  const heading = (
    <>
      {title} <Badge n={list.items.length} label={t('waiting')} />
    </>
  )
  return (
    <Panel title={heading} className="queue-part">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move between the links inside */}
      <div onKeyDown={walk}>
        <List label={title}>
          {list.items.map(row).map(r => (
            <Item
              key={r.key}
              to={r.to}
              title={r.title}
              note={r.note}
              value={<RegionName code={r.region} />}
            />
          ))}
        </List>
      </div>
      {list.hasMore && !foot ? (
        <More shown={list.items.length} hasMore loadingMore={list.loadingMore} more={list.more} />
      ) : null}
      {foot}
    </Panel>
  )
}
