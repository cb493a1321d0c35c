import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import { useAct } from '../../api/hooks.ts'
import { STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Period } from './SchoolList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export const KINDS = ['TERM', 'WINTER_VACATION', 'SUMMER_VACATION', 'OTHER_VACATION'] as const
const DOCUMENT_MAX = 200

const Form = z.object({
  region: z.string().regex(/^\d{6}$/),
  stage: z.enum(STAGES as ['PRIMARY']),
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
  kind: z.enum(KINDS),
  from: z.iso.date(),
  to: z.iso.date(),
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
})

interface PeriodProps {
  region: string
  /** The one that is corrected; none for a new one. */
  period?: Period
  onClose: () => void
}

/** Enters or corrects a term or vacation. */
export function PeriodDrawer({ region, period, onClose }: PeriodProps) {
  const { home } = useScope()
  const done = {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  }
  const enter = useAct('POST /api/v1/regions/school-periods', done)
  const correct = useAct('PUT /api/v1/regions/school-periods/{id}', done)
  const { id, version, ...known } = period ?? { id: 0, version: 0, region }
  return (
    <FormDrawer
      open
      title={t(period ? 'editPeriod' : 'addPeriod')}
      onClose={onClose}
      name={`school.${region}.${id}.${version}`}
      schema={Form}
      regions={apiRegions}
      initial={known}
      fields={[
        { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
        {
          name: 'stage',
          kind: 'select',
          label: t('stage'),
          options: STAGES.map(s => ({ value: s, label: word(s) })),
        },
        { name: 'schoolYear', kind: 'text', label: t('schoolYear'), placeholder: '2026-2027', maxLength: 9 },
        {
          name: 'kind',
          kind: 'select',
          label: t('kind'),
          options: KINDS.map(k => ({ value: k, label: t(k) })),
        },
        { name: 'from', kind: 'days', to: 'to', label: t('window') },
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
      ]}
      act={t(period ? 'editPeriod' : 'addPeriod')}
      onSubmit={body =>
        period
          ? correct.mutateAsync({ path: { id }, body, ifMatch: versionTag({ version }) })
          : enter.mutateAsync({ body })
      }
    />
  )
}
