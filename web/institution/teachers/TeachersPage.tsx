import { PenLine, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useList } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { type Teacher, TeacherDrawer } from './TeacherDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NO_FILTERS: readonly Filter[] = []

const columnsOf = (onChange: (teacher: Teacher) => void): Column<Teacher>[] => [
  { key: 'name', title: t('name'), phone: 'title', render: r => r.name },
  { key: 'kind', title: t('kind'), phone: 'note', render: r => t(r.kind) },
  { key: 'time', title: t('employment'), render: r => t(r.fullTime ? 'fullTime' : 'partTime') },
  {
    key: 'certificate',
    title: t('certificate'),
    render: r => (r.certificateKind ? `${t(r.certificateKind)} ${r.certificateNo ?? ''}` : t('none')),
  },
  { key: 'subject', title: t('subject'), render: r => r.subject ?? '—' },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: r => <StateTag state={`teacher_${r.status}`} />,
  },
  {
    key: 'act',
    title: t('actions'),
    render: r => (
      <Button
        small
        kind="quiet"
        icon={PenLine}
        aria-label={t('changeOf', { name: r.name })}
        onClick={() => onChange(r)}
      >
        {t('change')}
      </Button>
    ),
  },
]

/** Teachers: list, file, change. */
export default function TeachersPage() {
  const state = useListState(NO_FILTERS)
  const list = useList('GET /api/v1/teachers', { query: {} })
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Teacher>()
  const show = (teacher: Teacher | undefined) => {
    setChosen(teacher)
    setOpen(true)
  }
  const file = (
    <Button kind="primary" icon={UserPlus} onClick={() => show(undefined)}>
      {t('file')}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t('title')}
        lead={t('lead')}
        actions={file}
        name="teachers"
        state={state}
        list={list}
        columns={columnsOf(show)}
        rowKey={r => r.id}
        empty={{ title: t('empty'), note: t('emptyNote') }}
      />
      <TeacherDrawer teacher={chosen} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
