import { useNavigate } from 'react-router'
import { z } from 'zod'
import { useAct, useRead } from '../../api/hooks.ts'
import { CHANNELS, CLASSES, type Code, STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormPage } from '../../parts/desk/form/SchemaForm.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Change } from './changedFacts.ts'
import { formWord, type Institution } from './RecordPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const FORMS = [
  'ENTERPRISE',
  'NON_ENTERPRISE',
  'INDIVIDUAL',
  'PUBLIC_INSTITUTION',
  'SOCIAL_ORGANISATION',
  'OTHER',
] as const

const Input = z.object({
  name: z.string().trim().min(2).max(120),
  shortName: z.string().trim().min(2).max(60).optional(),
  uscc: z.string().trim().length(18).optional(),
  legalForm: z.enum(FORMS),
  classes: z.array(z.enum(['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER'])).min(1),
  stages: z.array(z.enum(['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR'])).min(1),
  channels: z.array(z.enum(['OFFLINE', 'ONLINE'])).min(1),
  address: z.string().trim().min(2).max(200),
  reason: z.string().trim().min(2).max(500),
})

const optionsOf = (codes: readonly Code[]) => codes.map(value => ({ value, label: word(value) }))

const fieldsOf = (): FieldSpec[] => [
  { name: 'name', kind: 'text', label: t('name'), maxLength: 120 },
  { name: 'shortName', kind: 'text', label: t('shortName'), optional: true, maxLength: 60 },
  { name: 'uscc', kind: 'text', label: t('uscc'), optional: true, maxLength: 18 },
  {
    name: 'legalForm',
    kind: 'select',
    label: t('form'),
    options: FORMS.map(value => ({ value, label: formWord(value) })),
  },
  { name: 'classes', kind: 'multi', label: t('classes'), options: optionsOf(CLASSES) },
  { name: 'stages', kind: 'multi', label: t('stages'), options: optionsOf(STAGES) },
  { name: 'channels', kind: 'multi', label: t('channels'), options: optionsOf(CHANNELS) },
  { name: 'address', kind: 'text', label: t('address'), maxLength: 200, wide: true },
  { name: 'reason', kind: 'area', label: t('reason'), maxLength: 500 },
]

/** What differs from the record. */
function changeOf(record: Institution, wanted: Omit<z.output<typeof Input>, 'reason'>): Change {
  const given = { ...wanted, shortName: wanted.shortName ?? null, uscc: wanted.uscc ?? null }
  const same = (key: keyof typeof given) => JSON.stringify(given[key]) === JSON.stringify(record[key])
  return Object.fromEntries(Object.entries(given).filter(([key]) => !same(key as keyof typeof given)))
}

/** Asks for a correction of the own record. */
export default function CorrectionPage() {
  const found = useRead('GET /api/v1/own/institution', {})
  if (found.data) return <CorrectionForm record={found.data.data} />
  return (
    <DeskPage title={t('formTitle')} crumbs={[{ label: t('title'), to: '/record' }]}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

function CorrectionForm({ record }: { record: Institution }) {
  const go = useNavigate()
  const act = useAct('POST /api/v1/own/institution/corrections', {
    onDone: () => {
      toast.good(t('asked'))
      void go('/record?tab=corrections')
    },
  })
  const submit = ({ reason, ...wanted }: z.output<typeof Input>) => {
    const change = changeOf(record, wanted)
    if (Object.keys(change).length === 0) throw new Error(t('nothing'))
    return act.mutateAsync({ body: { change, reason } })
  }
  const { name, shortName, uscc, legalForm, classes, stages, channels, address } = record
  return (
    <FormPage
      title={t('formTitle')}
      lead={t('formLead')}
      crumbs={[{ label: t('title'), to: '/record' }]}
      name={`record.${record.version}`}
      schema={Input}
      fields={fieldsOf()}
      initial={{
        name,
        shortName: shortName ?? undefined,
        uscc: uscc ?? undefined,
        legalForm,
        classes,
        stages,
        channels,
        address,
      }}
      act={t('submit')}
      onSubmit={async v => submit(v)}
    />
  )
}
