import { z } from 'zod'
import type { ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { versionTag } from '../states/useOwn.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type Teacher = ReplyOf<'GET /api/v1/teachers'>['items'][number]

const KINDS = ['TEACHING', 'RESEARCH', 'OTHER'] as const
const CERTIFICATES = ['TEACHER', 'COACH', 'SKILL'] as const

const Input = z.object({
  name: z.string().trim().min(1).max(64),
  kind: z.enum(KINDS),
  fullTime: z.enum(['yes', 'no']),
  certificateKind: z.enum(CERTIFICATES).optional(),
  certificateNo: z.string().trim().min(4).max(32).optional(),
  subject: z.string().trim().max(64).optional(),
  left: z.boolean().optional(),
})

const fieldsOf = (changed: boolean): FieldSpec[] => [
  { name: 'name', kind: 'text', label: t('name'), maxLength: 64 },
  {
    name: 'kind',
    kind: 'select',
    label: t('kind'),
    options: KINDS.map(value => ({ value, label: t(value) })),
  },
  {
    name: 'fullTime',
    kind: 'choice',
    label: t('employment'),
    options: [
      { value: 'yes', label: t('fullTime') },
      { value: 'no', label: t('partTime') },
    ],
  },
  {
    name: 'certificateKind',
    kind: 'select',
    label: t('certificateKind'),
    hint: t('certificateHint'),
    optional: true,
    options: CERTIFICATES.map(value => ({ value, label: t(value) })),
  },
  {
    name: 'certificateNo',
    kind: 'text',
    label: t('certificateNo'),
    maxLength: 32,
    when: v => Boolean(v.certificateKind),
  },
  { name: 'subject', kind: 'text', label: t('subject'), optional: true, maxLength: 64 },
  ...(changed ? [{ name: 'left', kind: 'check', label: t('left'), optional: true } as const] : []),
]

interface TeacherDrawerProps {
  /** Absent: a new one is filed. */
  teacher: Teacher | undefined
  open: boolean
  onClose: () => void
}

/** Files a teacher or changes what is filed. */
export function TeacherDrawer({ teacher, open, onClose }: TeacherDrawerProps) {
  const onDone = () => {
    toast.good(t('saved'))
    onClose()
  }
  const file = useAct('POST /api/v1/teachers', { onDone })
  const change = useAct('PUT /api/v1/teachers/{id}', { onDone })
  const submit = ({ left, fullTime, ...v }: z.output<typeof Input>) => {
    const body = {
      name: v.name,
      kind: v.kind,
      fullTime: fullTime === 'yes',
      certificateKind: v.certificateKind ?? null,
      certificateNo: v.certificateKind ? (v.certificateNo ?? null) : null,
      subject: v.subject ?? null,
    }
    if (!teacher) return file.mutateAsync({ body })
    const status = left ? ('LEFT' as const) : ('ACTIVE' as const)
    return change.mutateAsync({
      path: { id: teacher.id },
      body: { ...body, status },
      ifMatch: versionTag(teacher),
    })
  }
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={teacher ? t('changeOf', { name: teacher.name }) : t('file')}
      name={teacher ? `teachers.${teacher.id}.${teacher.version}` : 'teachers.new'}
      schema={Input}
      fields={fieldsOf(Boolean(teacher))}
      initial={teacher ? initialOf(teacher) : { kind: 'TEACHING', fullTime: 'yes' }}
      act={t('save')}
      onSubmit={submit}
    />
  )
}

const initialOf = (teacher: Teacher) => ({
  name: teacher.name,
  kind: teacher.kind,
  fullTime: teacher.fullTime ? 'yes' : 'no',
  ...(teacher.certificateKind ? { certificateKind: teacher.certificateKind } : {}),
  ...(teacher.certificateNo ? { certificateNo: teacher.certificateNo } : {}),
  ...(teacher.subject ? { subject: teacher.subject } : {}),
  left: teacher.status === 'LEFT',
})
