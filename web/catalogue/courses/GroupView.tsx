import { CalendarX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { date, dayOfWeek, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { word } from '../codes/codes.ts'
import type { Course } from './CourseList.tsx'
import './courses.css'
import { PriceMeter } from './PriceMeter.tsx'
import { sayLessons } from './sayLessons.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type Group = ReplyOf<'GET /api/v1/public/institutions/{institutionId}/class-groups/{id}'>

/** When a class meets. */
export function Timetable({ meetings }: { meetings: Group['meetings'] }) {
  return (
    <ol className="timetable">
      {meetings.map(m => (
        <li key={m.n}>
          <strong>{dayOfWeek(m.date)}</strong>
          <span>
            {m.startsAt}–{m.endsAt}
          </span>
          <small>{t('nth', { n: m.n })}</small>
        </li>
      ))}
    </ol>
  )
}

function Offer({ group: g, course: c }: { group: Group; course: Course | undefined }) {
  const { now } = g
  const all = now.lessons + now.giftLessons
  return (
    <Card title={g.name}>
      <Money fen={now.priceFen} size="big" />
      <p className="yh-muted">{sayLessons(now)}</p>
      {g.begun ? (
        <Notice title={t('begun', { n: all })}>
          {t('begunNote', { from: now.from, lessons: sayLessons(g), price: money(g.priceFen) })}
        </Notice>
      ) : null}
      {c ? <PriceMeter fen={c.lessonPriceFen} capFen={c.priceCapFen} /> : null}
      <Facts
        facts={[
          { label: t('course'), value: c?.title },
          c && { label: t('group'), value: [word(c.class), word(c.stage), word(c.channel)].join(' · ') },
          c && { label: t('duration'), value: t('minutes', { n: c.lessonMinutes }) },
          { label: t('each'), value: money(Math.floor(now.priceFen / all)) },
          {
            label: t('period'),
            value: t('dates', { from: date(now.startsOn), until: date(now.endsOn) }),
          },
          { label: t('left'), value: g.seatsLeft > 0 ? t('seats', { n: g.seatsLeft }) : t('full') },
        ]}
      />
      {c?.content ? <p>{c.content}</p> : null}
    </Card>
  )
}

interface Props {
  institutionId: number
  groupId: number
  /** Address of the institution's page. */
  back: string
  /** What can be done about it, given what is offered. */
  action: (group: Group) => ReactNode
}

/** A class group that is open: price, dates, seats, timetable. */
export function GroupView({ institutionId, groupId, back, action }: Props) {
  const found = useRead('GET /api/v1/public/institutions/{institutionId}/class-groups/{id}', {
    path: { institutionId, id: groupId },
  })
  const courses = useRead('GET /api/v1/public/institutions/{id}/courses', { path: { id: institutionId } })
  if (isProblem(found.error, 'not-found'))
    return (
      <EmptyState
        icon={CalendarX}
        title={t('notOpen')}
        action={<ButtonLink to={back}>{t('back')}</ButtonLink>}
      >
        {t('notOpenNote')}
      </EmptyState>
    )
  return (
    <Loaded of={found} lines={8}>
      {({ data: group }) => (
        <>
          <Offer group={group} course={courses.data?.data.items.find(c => c.id === group.courseId)} />
          {action(group)}
          <Card
            title={t('timetable')}
            aside={<span>{t('timetableNote', { n: group.meetings.length })}</span>}
          >
            <Timetable meetings={group.meetings} />
          </Card>
        </>
      )}
    </Loaded>
  )
}
