import { useNavigate, useParams, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useList, useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormPage } from '../../parts/desk/form/SchemaForm.tsx'
import type { Option } from '../../parts/light/Field.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useOwnId, versionTag } from '../states/useOwn.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Group = ReplyOf<'POST /api/v1/class-groups'>
const PAGE = 200
/** Square decimetres in a square metre. */
const DM2 = 100

const Input = z.object({
  courseId: z.coerce.number().int(),
  name: z.string().trim().min(1).max(64),
  teacherId: z.coerce.number().int(),
  siteId: z.coerce.number().int().optional(),
  room: z.string().trim().min(1).max(64),
  area: z.number().min(0.01).max(10_000).optional(),
  capacity: z.int().min(1).max(500),
  lessons: z.int().min(1).max(500),
  giftLessons: z.int().min(0).max(500).default(0),
  priceFen: z.int().min(0),
})

/** What can be chosen: courses, teachers at work, open sites. */
function useChoices() {
  const courses = useList('GET /api/v1/courses', { query: { limit: PAGE } })
  const teachers = useList('GET /api/v1/teachers', { query: { limit: PAGE } })
  const own = useRead('GET /api/v1/own/institution', {})
  const option = (id: number, label: string): Option => ({ value: String(id), label })
  return {
    courses: courses.items.map(c => option(c.id, c.title)),
    teachers: teachers.items.filter(p => p.status === 'ACTIVE').map(p => option(p.id, p.name)),
    sites: (own.data?.data.sites ?? []).filter(s => s.status === 'OPEN').map(s => option(s.id, s.name)),
    isPending: courses.isPending || teachers.isPending || own.isPending,
    error: courses.error ?? teachers.error ?? own.error,
    retry: () => {
      courses.refetch()
      teachers.refetch()
      void own.refetch()
    },
  }
}
type Choices = ReturnType<typeof useChoices>

const fieldsOf = ({ courses, teachers, sites }: Choices): FieldSpec[] => [
  { name: 'courseId', kind: 'select', label: t('course'), options: courses },
  { name: 'name', kind: 'text', label: t('name'), maxLength: 64 },
  { name: 'teacherId', kind: 'select', label: t('teacher'), options: teachers },
  ...(sites.length
    ? [{ name: 'siteId', kind: 'select', label: t('site'), optional: true, options: sites } as const]
    : []),
  { name: 'room', kind: 'text', label: t('room'), maxLength: 64 },
  {
    name: 'area',
    kind: 'number',
    label: t('area'),
    unit: t('squareMetres'),
    hint: t('areaHint'),
    optional: true,
    min: 0,
  },
  { name: 'capacity', kind: 'number', label: t('capacity'), unit: t('person'), min: 1, max: 500 },
  { name: 'lessons', kind: 'number', label: t('lessons'), unit: t('lesson'), min: 1, max: 500 },
  {
    name: 'giftLessons',
    kind: 'number',
    label: t('gift'),
    unit: t('lesson'),
    min: 0,
    max: 500,
    optional: true,
  },
  { name: 'priceFen', kind: 'money', label: t('price'), hint: t('priceHint') },
]

/** Plans a class, or changes one that is not open yet. */
export default function ClassFormPage() {
  const id = Number(useParams().id)
  const institutionId = useOwnId()
  const choices = useChoices()
  const found = useRead(
    'GET /api/v1/institutions/{institutionId}/class-groups/{id}',
    { path: { institutionId, id } },
    { enabled: Boolean(id) },
  )
  const error = choices.error ?? found.error
  if (!error && !choices.isPending && (!id || found.data))
    return <ClassForm choices={choices} group={found.data?.data} />
  return (
    <DeskPage title={id ? t('edit') : t('new')} crumbs={[{ label: t('title'), to: '/classes' }]}>
      {error ? <ErrorState error={error} onRetry={choices.retry} /> : <Skeleton lines={6} />}
    </DeskPage>
  )
}

function ClassForm({ choices, group }: { choices: Choices; group: Group | undefined }) {
  const go = useNavigate()
  const [search] = useSearchParams()
  const onDone = ({ id }: Group) => {
    toast.good(t('saved'))
    void go(group ? `/classes/${id}` : `/classes/${id}/timetable`)
  }
  const plan = useAct('POST /api/v1/class-groups', { onDone })
  const edit = useAct('PUT /api/v1/class-groups/{id}', { onDone })
  const submit = ({ area, siteId, ...v }: z.output<typeof Input>) => {
    const body = {
      ...v,
      siteId: siteId ?? null,
      roomAreaDm2: area === undefined ? null : Math.round(area * DM2),
    }
    return group
      ? edit.mutateAsync({ path: { id: group.id }, body, ifMatch: versionTag(group) })
      : plan.mutateAsync({ body })
  }
  const course = search.get('course')
  return (
    <FormPage
      title={group ? t('editOf', { name: group.name }) : t('new')}
      crumbs={[
        { label: t('title'), to: '/classes' },
        ...(group ? [{ label: group.name, to: `/classes/${group.id}` }] : []),
      ]}
      name={group ? `classes.${group.id}.${group.version}` : 'classes.new'}
      schema={Input}
      fields={fieldsOf(choices)}
      initial={group ? initialOf(group) : course ? { courseId: course } : {}}
      act={t('save')}
      onSubmit={submit}
    />
  )
}

const initialOf = (g: Group) => ({
  ...g,
  courseId: String(g.courseId),
  teacherId: String(g.teacherId),
  siteId: g.siteId === null ? undefined : String(g.siteId),
  area: g.roomAreaDm2 === null ? undefined : g.roomAreaDm2 / DM2,
})
