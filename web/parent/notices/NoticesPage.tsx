import {
  BellOff,
  BookOpenCheck,
  Clock,
  type LucideIcon,
  MessageCircleWarning,
  Undo2,
  WalletCards,
} from 'lucide-react'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import type { FamilyNotice } from './noticesOf.ts'
import './notices.css'
import { markRead } from './reading.ts'
import { useNotices } from './useNotices.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const signs: Record<FamilyNotice['kind'], LucideIcon> = {
  lesson: BookOpenCheck,
  soon: Clock,
  refund: Undo2,
  money: WalletCards,
  dispute: MessageCircleWarning,
}

/** What the family should know; opening a notice leads to its matter and marks it as read. */
export default function NoticesPage() {
  const { accountId, all, unread, isPending, error, refetch } = useNotices()
  const fresh = new Set(unread.map(n => n.key))
  const aside = unread.length ? (
    <Button
      kind="quiet"
      small
      onClick={() =>
        markRead(
          accountId,
          all.map(n => n.key),
        )
      }
    >
      {t('allRead')}
    </Button>
  ) : null
  return (
    <Page title={t('title')} lead={t('lead')} back="/">
      {aside ? <div className="notices-tools">{aside}</div> : null}
      {isPending ? <Skeleton lines={6} /> : null}
      {error && !all.length ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!isPending && !error && !all.length ? (
        <EmptyState icon={BellOff} title={t('none')}>
          {t('noneNote')}
        </EmptyState>
      ) : null}
      {!isPending && all.length ? (
        <List label={t('title')}>
          {all.map(n => (
            <NoticeItem
              key={n.key}
              notice={n}
              unread={fresh.has(n.key)}
              onOpen={() => markRead(accountId, [n.key])}
            />
          ))}
        </List>
      ) : null}
    </Page>
  )
}

interface ItemProps {
  notice: FamilyNotice
  unread: boolean
  onOpen: () => void
}

function NoticeItem({ notice: n, unread, onOpen }: ItemProps) {
  const title = unread ? <strong>{n.title}</strong> : <span className="notice-read">{n.title}</span>
  return (
    <Item
      icon={signs[n.kind]}
      title={title}
      note={
        <>
          {n.note}
          {n.kind === 'soon' ? null : <span className="notice-when">{instant(n.at)}</span>}
        </>
      }
      value={unread ? <Tag tone={n.kind === 'soon' ? 'warn' : 'info'}>{t('fresh')}</Tag> : undefined}
      to={n.to}
      onFollow={onOpen}
    />
  )
}
