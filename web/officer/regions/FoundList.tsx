import { useList } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { kindWord, levelWord } from './kinds.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Divisions that a text finds, with those above them. */
export function FoundList({ q, to }: { q: string; to: (code: string) => string }) {
  const list = useList('GET /api/v1/regions', { query: { q } })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton lines={6} />
  if (list.items.length === 0) return <EmptyState title={t('notFound')} />
  return (
    <Panel>
      <List label={t('search')}>
        {list.items.map(r => (
          <Item
            key={r.code}
            to={to(r.code)}
            title={r.name}
            note={`${r.path
              .filter(p => p.code !== r.code)
              .map(p => p.name)
              .join(' ')} · ${r.code}`}
            value={`${levelWord(r.level)} · ${kindWord(r.kind)}`}
          />
        ))}
      </List>
      <More
        shown={list.items.length}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        more={list.more}
      />
    </Panel>
  )
}
