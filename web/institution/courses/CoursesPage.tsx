import { Plus } from 'lucide-react'
import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { StateTag, stateWord } from '../states/StateTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/courses'
type Course = ItemOf<typeof LIST>

const filtersOf = (): Filter[] => [
  { key: 'title', kind: 'text', label: t('name') },
  {
    key: 'class',
    kind: 'select',
    label: t('class'),
    options: CLASSES.map(value => ({ value, label: word(value) })),
  },
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: (['DRAFT', 'ON_SALE', 'STOPPED'] as const).map(value => ({ value, label: stateWord(value) })),
  },
]

const columnsOf = (): Column<Course>[] => [
  {
    key: 'title',
    title: t('name'),
    phone: 'title',
    render: r => <Link to={`/courses/${r.id}`}>{r.title}</Link>,
  },
  {
    key: 'kind',
    title: t('class'),
    phone: 'note',
    render: r => `${word(r.class)} · ${word(r.stage)} · ${word(r.channel)}`,
  },
  { key: 'subject', title: t('subject'), render: r => r.subject },
  {
    key: 'minutes',
    title: t('minutes'),
    numeric: true,
    render: r => `${r.lessonMinutes} ${t('minuteUnit')}`,
  },
  {
    key: 'price',
    title: t('price'),
    numeric: true,
    phone: 'note',
    render: r => <Money fen={r.lessonPriceFen} />,
  },
  { key: 'size', title: t('size'), numeric: true, extra: true, render: r => r.groupSizeMax },
  { key: 'status', title: t('status'), phone: 'value', render: r => <StateTag state={r.status} /> },
]

/** The institution's courses. */
export default function CoursesPage() {
  const filters = filtersOf()
  const state = useListState(filters)
  const list = useList(LIST, { query: state.query as QueryOf<typeof LIST> })
  const create = (
    <ButtonLink kind="primary" icon={Plus} to="/courses/new">
      {t('new')}
    </ButtonLink>
  )
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={create}
      name="courses"
      state={state}
      list={list}
      filters={filters}
      columns={columnsOf()}
      rowKey={r => r.id}
      rowTo={r => `/courses/${r.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
