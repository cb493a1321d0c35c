import { Plus } from 'lucide-react'
import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { StateTag, stateWord } from '../states/StateTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/class-groups'
type Group = ItemOf<typeof LIST>

const filtersOf = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: (['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const).map(value => ({
      value,
      label: stateWord(value),
    })),
  },
]

const datesOf = (g: Group) =>
  g.startsOn && g.endsOn ? t('range', { from: date(g.startsOn), to: date(g.endsOn) }) : t('notLaid')

const columnsOf = (): Column<Group>[] => [
  {
    key: 'name',
    title: t('name'),
    phone: 'title',
    render: r => <Link to={`/classes/${r.id}`}>{r.name}</Link>,
  },
  { key: 'course', title: t('course'), render: r => r.courseTitle },
  { key: 'teacher', title: t('teacher'), phone: 'note', render: r => r.teacherName },
  { key: 'dates', title: t('dates'), phone: 'note', render: datesOf },
  { key: 'room', title: t('room'), extra: true, render: r => r.room },
  { key: 'lessons', title: t('lessons'), numeric: true, render: r => r.lessons + r.giftLessons },
  { key: 'price', title: t('price'), numeric: true, render: r => <Money fen={r.priceFen} /> },
  { key: 'enrolled', title: t('enrolled'), numeric: true, render: r => `${r.enrolled} / ${r.capacity}` },
  { key: 'status', title: t('status'), phone: 'value', render: r => <StateTag state={r.status} /> },
]

/** The institution's class groups. */
export default function ClassesPage() {
  const session = useSession()
  const filters = filtersOf()
  const state = useListState(filters)
  const list = useList(LIST, { query: state.query as QueryOf<typeof LIST> })
  const create = permits(session.permissions, 'courses.edit') ? (
    <ButtonLink kind="primary" icon={Plus} to="/classes/new">
      {t('new')}
    </ButtonLink>
  ) : null
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={create}
      name="classes"
      state={state}
      list={list}
      filters={filters}
      columns={columnsOf()}
      rowKey={r => r.id}
      rowTo={r => `/classes/${r.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
