import { Link, useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { MeetingTable } from '../orders/MeetingTable.tsx'
import { OrderList } from '../orders/OrderList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A class group: its meetings and the orders that paid for it. */
export default function GroupPage() {
  const { institutionId, id } = useParams()
  const read = useRead('GET /api/v1/institutions/{institutionId}/class-groups/{id}', {
    path: { institutionId: Number(institutionId), id: Number(id) },
  })
  return (
    <Loaded of={read}>
      {({ data: g }) => (
        <DetailPage
          title={`${g.courseTitle} · ${g.name}`}
          tags={<StateTag state={g.status} />}
          crumbs={[{ label: t('institution'), to: `/institutions/${g.institutionId}?tab=groups` }]}
          facts={[
            {
              label: t('institution'),
              value: <Link to={`/institutions/${g.institutionId}`}>{t('open')}</Link>,
            },
            { label: t('class'), value: word(g.class) },
            { label: t('teacher'), value: g.teacherName },
            { label: t('room'), value: g.room },
            { label: t('seats'), value: `${g.enrolled} / ${g.capacity}` },
            { label: t('lessons'), value: g.lessons + g.giftLessons },
            { label: t('price'), value: <Money fen={g.priceFen} /> },
            {
              label: t('term'),
              value:
                g.startsOn && g.endsOn ? t('fromTo', { from: date(g.startsOn), to: date(g.endsOn) }) : null,
            },
          ]}
          tabs={[
            {
              key: 'meetings',
              label: t('meetings'),
              content: <MeetingTable order={{ institutionId: g.institutionId, classGroupId: g.id }} />,
            },
            {
              key: 'orders',
              label: t('orders'),
              content: <OrderList institutionId={g.institutionId} classGroupId={g.id} />,
            },
          ]}
        />
      )}
    </Loaded>
  )
}
