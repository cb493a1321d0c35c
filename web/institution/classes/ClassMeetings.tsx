import { CalendarPlus } from 'lucide-react'
import { useList } from '../../api/hooks.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { StateTag } from '../states/StateTag.tsx'
import type { Group } from './ClassPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 200

/** All meetings of a class, each leading to its register. */
export function ClassMeetings({ group, edits }: { group: Group; edits: boolean }) {
  const list = useList('GET /api/v1/sessions', { query: { classGroupId: group.id, limit: PAGE } })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton lines={6} />
  if (list.items.length === 0)
    return (
      <EmptyState
        title={t('noMeetings')}
        action={
          edits && group.status === 'PLANNED' ? (
            <ButtonLink icon={CalendarPlus} to={`/classes/${group.id}/timetable`}>
              {t('timetable')}
            </ButtonLink>
          ) : null
        }
      >
        {t('noMeetingsNote')}
      </EmptyState>
    )
  return (
    <List label={t('meetings')}>
      {list.items.map(s => (
        <Item
          key={s.id}
          to={`/meetings/${s.id}`}
          title={`${t('meeting', { n: s.n })} · ${dayOfWeek(s.date)} ${s.startsAt}–${s.endsAt}`}
          note={`${s.teacherName} · ${s.place}`}
          value={<StateTag state={s.status} />}
        />
      ))}
    </List>
  )
}
