import { CalendarPlus, PenLine } from 'lucide-react'
import { useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { AskForClass } from '../../officer/seal/AskForClass.tsx'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { StateTag } from '../states/StateTag.tsx'
import { useOwnId } from '../states/useOwn.ts'
import { ClassActs } from './ClassActs.tsx'
import { ClassMeetings } from './ClassMeetings.tsx'
import { Roster } from './Roster.tsx'
import { SaleNow } from './SaleNow.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Group = ReplyOf<'GET /api/v1/institutions/{institutionId}/class-groups/{id}'>

/** One class: what it is, its learners with their money, its timetable. */
export default function ClassPage() {
  const institutionId = useOwnId()
  const id = Number(useParams().id)
  const found = useRead('GET /api/v1/institutions/{institutionId}/class-groups/{id}', {
    path: { institutionId, id },
  })
  if (found.data) return <Shown group={found.data.data} />
  return (
    <DeskPage title={t('title')} crumbs={[{ label: t('title'), to: '/classes' }]}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

function Shown({ group: g }: { group: Group }) {
  const { permissions } = useSession()
  const edits = permits(permissions, 'courses.edit')
  const planned = g.status === 'PLANNED'
  const money = permits(permissions, 'contracts.read')
  return (
    <DetailPage
      title={g.name}
      tags={<StateTag state={g.status} />}
      crumbs={[{ label: t('title'), to: '/classes' }]}
      actions={
        edits ? (
          <>
            {planned ? (
              <>
                <ButtonLink icon={PenLine} to={`/classes/${g.id}/edit`}>
                  {t('edit')}
                </ButtonLink>
                <ButtonLink
                  icon={CalendarPlus}
                  kind={g.startsOn ? 'plain' : 'primary'}
                  to={`/classes/${g.id}/timetable`}
                >
                  {g.startsOn ? t('relay') : t('timetable')}
                </ButtonLink>
              </>
            ) : null}
            <AskForClass group={g} />
            <ClassActs group={g} />
          </>
        ) : null
      }
      facts={[
        { label: t('course'), value: g.courseTitle },
        { label: t('teacher'), value: g.teacherName },
        { label: t('room'), value: g.room },
        {
          label: t('dates'),
          value:
            g.startsOn && g.endsOn
              ? t('range', { from: date(g.startsOn), to: date(g.endsOn) })
              : t('notLaid'),
        },
        { label: t('lessons'), value: g.giftLessons ? `${g.lessons} + ${g.giftLessons}` : g.lessons },
        { label: t('price'), value: <Money fen={g.priceFen} /> },
        ...(g.status === 'OPEN' ? [{ label: t('saleNow'), value: <SaleNow group={g} /> }] : []),
        { label: t('enrolled'), value: `${g.enrolled} / ${g.capacity}` },
      ]}
      tabs={[
        ...(money ? [{ key: 'learners', label: t('learners'), content: <Roster groupId={g.id} /> }] : []),
        { key: 'meetings', label: t('meetings'), content: <ClassMeetings group={g} edits={edits} /> },
      ]}
    />
  )
}
