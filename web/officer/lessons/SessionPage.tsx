import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import '../../parts/desk/tables.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Reply = ReplyOf<'GET /api/v1/institutions/{institutionId}/sessions/{id}/lessons'>
type Lesson = Reply['items'][number]

/** The lessons of one meeting: mark, confirmation and money of each learner. */
export default function SessionPage() {
  const path = useParams()
  const institutionId = Number(path.institutionId)
  const id = Number(path.id)
  const read = useRead('GET /api/v1/institutions/{institutionId}/sessions/{id}/lessons', {
    path: { institutionId, id },
  })
  const day = read.data?.data.items[0]?.date
  return (
    <DeskPage
      title={day ? t('lessonsOf', { day: date(day) }) : t('lessonsTitle')}
      lead={t('lessonsLead')}
      crumbs={[{ label: t('institution'), to: `/institutions/${institutionId}?tab=groups` }]}
    >
      <Panel>
        <Loaded of={read}>
          {({ data }) =>
            data.items.length ? (
              <LessonTable lessons={data.items} />
            ) : (
              <EmptyState title={t('noLessons')}>{t('noLessonsNote')}</EmptyState>
            )
          }
        </Loaded>
      </Panel>
    </DeskPage>
  )
}

function LessonTable({ lessons }: { lessons: readonly Lesson[] }) {
  const heads = [t('order'), t('mark'), t('state'), t('amount'), t('lessonNo'), t('releasedAt')]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className="desk-scroll" tabIndex={0} aria-label={t('lessonsTitle')}>
      <table className="desk-table">
        <thead>
          <tr>
            {heads.map(h => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lessons.map(l => (
            <tr key={l.key}>
              <th scope="row">
                <Link to={`/orders/${l.orderId}`}>{t('orderNo', { id: l.orderId })}</Link>
              </th>
              <td>
                <StateTag state={l.mark} />
              </td>
              <td>
                {l.dispute ? (
                  <Link to={`/orders/${l.orderId}/disputes/${l.dispute.id}`}>
                    <StateTag state={l.state} />
                  </Link>
                ) : (
                  <StateTag state={l.state} />
                )}
              </td>
              <td>{l.amountFen === null ? t('nothing') : <Money fen={l.amountFen} />}</td>
              <td className="yh-num">{l.lessonNo ?? t('nothing')}</td>
              <td className="yh-num">{l.releasedAt ? instant(l.releasedAt) : t('nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
