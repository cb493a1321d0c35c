import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useAgencyOptions, useCatalogue } from './catalogue.ts'
import type { Duty } from './DutiesPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WORK_MAX = 500
const DOCUMENT_MAX = 200
const Form = z.object({
  region: z.string().regex(/^\d{6}$/),
  subject: z.string().min(1),
  class: z.string().optional(),
  part: z.enum(['LEAD', 'ASSIST']),
  agencyId: z.string().regex(/^\d+$/).transform(Number),
  work: z.string().trim().min(1).max(WORK_MAX),
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
  from: z.iso.date(),
  to: z.iso.date().optional(),
})

/** Enters who answers for a subject, or corrects or ends an entry. */
export function DutyDrawer({
  region,
  duty: d,
  onClose,
}: {
  region: string
  duty?: Duty
  onClose: () => void
}) {
  const { home } = useScope()
  const { subjects } = useCatalogue()
  const agencies = useAgencyOptions(region)
  const done = {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  }
  const enter = useAct('POST /api/v1/agencies/duties', done)
  const correct = useAct('PUT /api/v1/agencies/duties/{id}', done)
  const initial = d
    ? {
        region: d.region,
        subject: d.subject,
        part: d.part,
        agencyId: String(d.agencyId),
        work: d.work,
        document: d.document,
        from: d.from,
        ...(d.class ? { class: d.class } : {}),
        ...(d.to ? { to: d.to } : {}),
      }
    : { region, part: 'LEAD', from: today() }
  return (
    <FormDrawer
      open
      title={t(d ? 'correctDuty' : 'enterDuty')}
      onClose={onClose}
      name={`duty.${d?.id ?? 'new'}.${d?.version ?? region}`}
      schema={Form}
      regions={apiRegions}
      initial={initial}
      fields={[
        { name: 'subject', kind: 'select', label: t('subject'), options: subjects },
        { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
        {
          name: 'class',
          kind: 'select',
          label: t('class'),
          hint: t('allClasses'),
          optional: true,
          options: CLASSES.map(c => ({ value: c, label: word(c) })),
        },
        {
          name: 'part',
          kind: 'choice',
          label: t('part'),
          options: [
            { value: 'LEAD', label: t('LEAD') },
            { value: 'ASSIST', label: t('ASSIST') },
          ],
        },
        { name: 'agencyId', kind: 'select', label: t('agency'), options: agencies },
        { name: 'work', kind: 'area', label: t('work'), maxLength: WORK_MAX },
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
        { name: 'from', kind: 'date', label: t('from') },
        { name: 'to', kind: 'date', label: t('day_to'), optional: true },
      ]}
      act={t(d ? 'correctDuty' : 'enterDuty')}
      onSubmit={values => {
        const body = values as BodyOf<'POST /api/v1/agencies/duties'>
        if (!d) return enter.mutateAsync({ body })
        const post = d.postId === null ? {} : { postId: d.postId }
        return correct.mutateAsync({ path: { id: d.id }, body: { ...body, ...post }, ifMatch: versionTag(d) })
      }}
    />
  )
}
