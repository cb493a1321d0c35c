import { PenLine, Plus } from 'lucide-react'
import { useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useList, useRead } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, ErrorState, Loaded, Skeleton } from '../../parts/light/States.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { traceOf } from '../states/trace.ts'
import { useOwnId } from '../states/useOwn.ts'
import { CourseActs } from './CourseActs.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Course = ReplyOf<'GET /api/v1/institutions/{institutionId}/courses/{id}'>

/** One course: what it is, its guide price, its classes. */
export default function CoursePage() {
  const institutionId = useOwnId()
  const id = Number(useParams().id)
  const found = useRead('GET /api/v1/institutions/{institutionId}/courses/{id}', {
    path: { institutionId, id },
  })
  if (found.data) return <Shown course={found.data.data} />
  return (
    <DeskPage title={t('about')} crumbs={[{ label: t('title'), to: '/courses' }]}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

/** The cap as it was when the course went on sale. */
function capOf(c: Course) {
  if (c.priceCapFen !== null) return money(c.priceCapFen)
  return c.priceCap ? t('capFree') : t('capUnchecked')
}

function Shown({ course: c }: { course: Course }) {
  return (
    <DetailPage
      title={c.title}
      tags={<StateTag state={c.status} />}
      crumbs={[{ label: t('title'), to: '/courses' }]}
      actions={
        <>
          {c.status === 'ON_SALE' ? null : (
            <ButtonLink icon={PenLine} to={`/courses/${c.id}/edit`}>
              {t('edit')}
            </ButtonLink>
          )}
          <CourseActs course={c} />
        </>
      }
      facts={[
        { label: t('class'), value: `${word(c.class)} · ${word(c.stage)} · ${word(c.channel)}` },
        { label: t('subject'), value: c.subject },
        { label: t('minutes'), value: `${c.lessonMinutes} ${t('minuteUnit')}` },
        { label: t('price'), value: <Money fen={c.lessonPriceFen} /> },
        { label: t('cap'), value: capOf(c) },
        { label: t('size'), value: `${c.groupSizeMax} ${t('person')}` },
      ]}
      tabs={[
        { key: 'classes', label: t('classes'), content: <Classes course={c} /> },
        { key: 'about', label: t('about'), content: <About course={c} /> },
      ]}
    />
  )
}

function About({ course }: { course: Course }) {
  const trace = traceOf(course.priceCap)
  return (
    <div className="yh-stack">
      <p className="yh-prose" style={{ whiteSpace: 'pre-wrap' }}>
        {course.content || t('noContent')}
      </p>
      {trace.length ? <Explain title={t('capWhy')} trace={trace} result={capOf(course)} /> : null}
    </div>
  )
}

function Classes({ course }: { course: Course }) {
  const list = useList('GET /api/v1/class-groups', { query: { courseId: course.id, limit: 200 } })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton lines={3} />
  const create = (
    <ButtonLink small icon={Plus} to={`/classes/new?course=${course.id}`}>
      {t('newClass')}
    </ButtonLink>
  )
  if (list.items.length === 0)
    return (
      <EmptyState title={t('noClasses')} action={create}>
        {t('noClassesNote')}
      </EmptyState>
    )
  return (
    <div className="yh-stack gap-3">
      <List label={t('classes')}>
        {list.items.map(g => (
          <Item
            key={g.id}
            to={`/classes/${g.id}`}
            title={g.name}
            note={`${g.teacherName} · ${g.startsOn ? date(g.startsOn) : '—'} · ${t('seats', { n: g.enrolled, max: g.capacity })}`}
            value={<StateTag state={g.status} />}
          />
        ))}
      </List>
      <div>{create}</div>
    </div>
  )
}
