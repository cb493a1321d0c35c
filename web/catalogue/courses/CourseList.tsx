import { BookOpen } from 'lucide-react'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Card, Item, List } from '../../parts/light/Card.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { word } from '../codes/codes.ts'
import { PriceMeter } from './PriceMeter.tsx'
import { sayLessons } from './sayLessons.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type Course = ReplyOf<'GET /api/v1/public/institutions/{id}/courses'>['items'][number]
export type OpenGroup = Course['groups'][number]

function GroupItem({ group: g, to }: { group: OpenGroup; to: string }) {
  const note = (
    <>
      {g.begun ? t('begun', { n: g.now.lessons + g.now.giftLessons }) : sayLessons(g)}
      <br />
      {t('dates', { from: date(g.now.startsOn), until: date(g.now.endsOn) })}
    </>
  )
  const value = (
    <span className="yh-stack gap-1">
      <strong className="yh-num">{money(g.now.priceFen)}</strong>
      <Tag tone={g.seatsLeft > 0 ? 'good' : 'plain'}>
        {g.seatsLeft > 0 ? t('seats', { n: g.seatsLeft }) : t('full')}
      </Tag>
    </span>
  )
  return <Item title={g.name} note={note} value={value} to={to} />
}

function CourseCard({ course: c, to }: { course: Course; to: (groupId: number) => string }) {
  return (
    <Card
      title={c.title}
      aside={<strong className="yh-num">{t('perLesson', { price: money(c.lessonPriceFen) })}</strong>}
    >
      <p className="yh-muted">
        {[word(c.class), word(c.stage), word(c.channel), t('minutes', { n: c.lessonMinutes })].join(' · ')}
      </p>
      <PriceMeter fen={c.lessonPriceFen} capFen={c.priceCapFen} />
      {c.groups.length ? (
        <List label={t('groups', { title: c.title })}>
          {c.groups.map(g => (
            <GroupItem key={g.id} group={g} to={to(g.id)} />
          ))}
        </List>
      ) : (
        <p className="yh-muted yh-small">{t('noGroups')}</p>
      )}
    </Card>
  )
}

interface Props {
  institutionId: number
  /** Address of the page of a class group. */
  to: (groupId: number) => string
}

/** What an institution sells now, each price against its cap, with the classes that are open. */
export default function CourseList({ institutionId, to }: Props) {
  const found = useRead('GET /api/v1/public/institutions/{id}/courses', { path: { id: institutionId } })
  return (
    <section className="yh-stack gap-3" aria-labelledby="on-sale">
      <h2 id="on-sale">{t('onSale')}</h2>
      <Loaded of={found}>
        {({ data: { items } }) =>
          items.length ? (
            items.map(c => <CourseCard key={c.id} course={c} to={to} />)
          ) : (
            <EmptyState icon={BookOpen} title={t('noneTitle')}>
              {t('noneNote')}
            </EmptyState>
          )
        }
      </Loaded>
    </section>
  )
}
