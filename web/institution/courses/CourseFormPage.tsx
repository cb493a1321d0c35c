import { useNavigate, useParams } from 'react-router'
import { z } from 'zod'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { CHANNELS, CLASSES, type Code, STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormPage } from '../../parts/desk/form/SchemaForm.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useOwnId, versionTag } from '../states/useOwn.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Course = ReplyOf<'POST /api/v1/courses'>

const Input = z.object({
  title: z.string().trim().min(1).max(100),
  class: z.enum(['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER']),
  stage: z.enum(['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR']),
  channel: z.enum(['OFFLINE', 'ONLINE']),
  subject: z.string().trim().min(1).max(64),
  content: z.string().trim().max(4000).default(''),
  lessonMinutes: z.int().min(10).max(480),
  lessonPriceFen: z.int().min(0),
  groupSizeMax: z.int().min(1).max(500),
})

const optionsOf = (codes: readonly Code[]) => codes.map(value => ({ value, label: word(value) }))

const fieldsOf = (): FieldSpec[] => [
  { name: 'title', kind: 'text', label: t('name'), maxLength: 100 },
  { name: 'subject', kind: 'text', label: t('subject'), maxLength: 64 },
  { name: 'class', kind: 'select', label: t('class'), options: optionsOf(CLASSES) },
  { name: 'stage', kind: 'select', label: t('stage'), options: optionsOf(STAGES) },
  { name: 'channel', kind: 'select', label: t('channel'), options: optionsOf(CHANNELS) },
  { name: 'lessonMinutes', kind: 'number', label: t('minutes'), unit: t('minuteUnit'), min: 10, max: 480 },
  { name: 'lessonPriceFen', kind: 'money', label: t('price'), hint: t('capUnchecked') },
  { name: 'groupSizeMax', kind: 'number', label: t('size'), unit: t('person'), min: 1, max: 500 },
  { name: 'content', kind: 'area', label: t('content'), optional: true, maxLength: 4000, rows: 6 },
]

/** Drafts a course, or changes one that is not on sale. */
export default function CourseFormPage() {
  const { id } = useParams()
  return id ? <Edit id={Number(id)} /> : <CourseForm course={undefined} />
}

function Edit({ id }: { id: number }) {
  const institutionId = useOwnId()
  const found = useRead('GET /api/v1/institutions/{institutionId}/courses/{id}', {
    path: { institutionId, id },
  })
  if (found.data) return <CourseForm course={found.data.data} />
  return (
    <DeskPage title={t('edit')} crumbs={[{ label: t('title'), to: '/courses' }]}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

function CourseForm({ course }: { course: Course | undefined }) {
  const go = useNavigate()
  const onDone = ({ id }: Course) => {
    toast.good(t('saved'))
    void go(`/courses/${id}`)
  }
  const draft = useAct('POST /api/v1/courses', { onDone })
  const edit = useAct('PUT /api/v1/courses/{id}', { onDone })
  const submit = (body: z.output<typeof Input>) =>
    course
      ? edit.mutateAsync({ path: { id: course.id }, body, ifMatch: versionTag(course) })
      : draft.mutateAsync({ body })
  return (
    <FormPage
      title={course ? t('editOf', { title: course.title }) : t('new')}
      crumbs={[
        { label: t('title'), to: '/courses' },
        ...(course ? [{ label: course.title, to: `/courses/${course.id}` }] : []),
      ]}
      name={course ? `courses.${course.id}.${course.version}` : 'courses.new'}
      schema={Input}
      fields={fieldsOf()}
      initial={course ? { ...course } : { channel: 'OFFLINE', lessonMinutes: 45 }}
      act={t('save')}
      onSubmit={submit}
    />
  )
}
