import { useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { toneOf, word, words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DetailPage, type DetailTab } from '../../parts/desk/DetailPage.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { ConversionsTab } from '../conversions/ConversionsTab.tsx'
import { DisputeList } from '../disputes/DisputeList.tsx'
import { OrderList } from '../orders/OrderList.tsx'
import { ActMenu } from './ActMenu.tsx'
import { CourseTab } from './CourseTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { HoldsTab } from './HoldsTab.tsx'
import { LicencesTab } from './LicencesTab.tsx'
import { MoneyTab } from './MoneyTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { SitesTab } from './SitesTab.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Record = ReplyOf<'GET /api/v1/institutions/{id}'>

/** The record of an institution: what it is, what it may, its money, courses and orders, and all that happened. */
export default function InstitutionPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/institutions/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown key={data.id} record={data} />}</Loaded>
}

function Shown({ record: i }: { record: Record }) {
  const { permissions } = useSession()
  const held = i.holds.filter(h => h.liftedOn === null)
  return (
    <DetailPage
      title={i.name}
      tags={
        <>
          <Tag tone={toneOf(i.status)}>{word(i.status)}</Tag>
          {i.lists.map(l => (
            <Tag key={l.list} tone={l.list === 'WHITE' ? 'good' : 'bad'}>
              {word(l.list)}
            </Tag>
          ))}
        </>
      }
      crumbs={[{ label: t('menu'), to: '/institutions' }]}
      actions={<ActMenu record={i} />}
      notice={
        held.length ? (
          <Notice tone="bad" title={t('underHold')}>
            {held.map(h => (
              <p key={h.id}>{`${words(h.scopes)}：${h.reason}（${h.basis}）`}</p>
            ))}
          </Notice>
        ) : null
      }
      facts={[
        { label: t('uscc'), value: i.uscc ?? t('noUscc') },
        { label: t('county'), value: <RegionName code={i.county} whole /> },
        { label: t('address'), value: i.address },
        { label: t('class'), value: words(i.classes) },
        { label: t('stage'), value: words(i.stages) },
        { label: t('channel'), value: words(i.channels) },
        { label: t('legalForm'), value: t(i.legalForm) },
        { label: t('custody'), value: i.custody ? word(i.custody.mode) : t('noCustody') },
        { label: t('statusSince'), value: date(i.statusSince) },
        { label: t('registeredOn'), value: date(i.registeredOn) },
      ]}
      tabs={tabsOf(i, may => permits(permissions, may))}
    />
  )
}

function tabsOf(i: Record, may: (permission: string) => boolean): DetailTab[] {
  const tab = (key: string, label: string, content: DetailTab['content'], count?: number): DetailTab => ({
    key,
    label,
    content,
    ...(count === undefined ? {} : { count }),
  })
  return [
    tab('licences', t('licences'), <LicencesTab record={i} />, i.licences.length),
    ...(may('custody.read') ? [tab('money', t('money'), <MoneyTab record={i} />)] : []),
    ...(may('courses.read') ? [tab('groups', t('groups'), <CourseTab institutionId={i.id} />)] : []),
    ...(may('contracts.read') ? [tab('orders', t('orders'), <OrderList institutionId={i.id} />)] : []),
    ...(may('lessons.read') ? [tab('disputes', t('disputes'), <DisputeList institutionId={i.id} />)] : []),
    tab('sites', t('sites'), <SitesTab record={i} />, i.sites.length),
    tab('people', t('people'), <PeopleTab record={i} />, i.people.length),
    tab('holds', t('holds'), <HoldsTab record={i} />, i.holds.length),
    ...(i.conversions.length
      ? [tab('conversions', t('conversions'), <ConversionsTab record={i} />, i.conversions.length)]
      : []),
    tab('history', t('history'), <HistoryTab id={i.id} />),
  ]
}
