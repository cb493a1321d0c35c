import { Link } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { More } from '../../parts/light/More.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { SmallTable } from './SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Courses on sale and class groups; a group leads to its meetings and lessons. */
export function CourseTab({ institutionId }: { institutionId: number }) {
  const courses = useList('GET /api/v1/courses', { query: { institutionId } })
  const groups = useList('GET /api/v1/class-groups', { query: { institutionId } })
  const ready = <T,>(l: { items: T[]; isPending: boolean; error: unknown; refetch: () => void }) => ({
    ...l,
    data: l.isPending || l.error ? undefined : l.items,
  })
  return (
    <div className="yh-stack">
      <h3>{t('classGroups')}</h3>
      <Loaded of={ready(groups)}>
        {items => (
          <SmallTable
            label={t('classGroups')}
            empty={t('noGroups')}
            heads={[
              t('group'),
              t('status'),
              t('teacher'),
              t('seats'),
              t('lessonCount'),
              t('price'),
              t('term'),
            ]}
            rows={items.map(g => ({
              key: g.id,
              cells: [
                <Link key="n" to={`/institutions/${institutionId}/groups/${g.id}`}>
                  {`${g.courseTitle} · ${g.name}`}
                </Link>,
                <StateTag key="s" state={g.status} />,
                g.teacherName,
                `${g.enrolled} / ${g.capacity}`,
                g.lessons + g.giftLessons,
                <Money key="p" fen={g.priceFen} />,
                g.startsOn && g.endsOn
                  ? t('fromTo', { from: date(g.startsOn), to: date(g.endsOn) })
                  : t('nothing'),
              ],
            }))}
          />
        )}
      </Loaded>
      {groups.hasMore ? (
        <More shown={groups.items.length} hasMore loadingMore={groups.loadingMore} more={groups.more} />
      ) : null}
      <h3>{t('courses')}</h3>
      <Loaded of={ready(courses)}>
        {items => (
          <SmallTable
            label={t('courses')}
            empty={t('noCourses')}
            heads={[t('course'), t('status'), t('subject'), t('lessonPrice'), t('minutes'), t('sizeMax')]}
            rows={items.map(c => ({
              key: c.id,
              cells: [
                c.title,
                <StateTag key="s" state={c.status} />,
                c.subject,
                <Money key="p" fen={c.lessonPriceFen} />,
                c.lessonMinutes,
                c.groupSizeMax,
              ],
            }))}
          />
        )}
      </Loaded>
    </div>
  )
}
