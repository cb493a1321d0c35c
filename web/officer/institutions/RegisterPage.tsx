import { useNavigate } from 'react-router'
import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { CHANNELS, CLASSES, STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { FormPage } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { LEGAL_FORMS, noteMissing, usccField, usccNoteField } from './uscc/fields.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Body = BodyOf<'POST /api/v1/institutions'>

const schema = z
  .object({
    name: z.string().min(2).max(120),
    shortName: z.string().min(2).max(60).optional(),
    uscc: z.string().length(18).optional(),
    usccNote: z.string().min(4).max(500).optional(),
    legalForm: z.enum(LEGAL_FORMS),
    classes: z.array(z.string()).min(1),
    stages: z.array(z.string()).min(1),
    channels: z.array(z.string()).min(1),
    county: z.string().regex(/^\d{6}$/),
    address: z.string().min(2).max(200),
    reason: z.string().max(2000).optional(),
  })
  .refine(v => !noteMissing(v), { error: () => t('usccNoteMissing'), path: ['usccNote'] })

/** Puts an institution on the register. */
export default function RegisterPage() {
  const { home, region } = useScope()
  const navigate = useNavigate()
  const add = useAct('POST /api/v1/institutions', {
    onDone: ({ institution, duplicates }) => {
      toast.good(t('registered', { name: institution.name }))
      const [pair] = duplicates
      navigate(pair ? `/duplicates/${pair.id}` : `/institutions/${institution.id}`)
    },
  })
  const options = <C extends Parameters<typeof word>[0]>(codes: readonly C[]) =>
    codes.map(code => ({ value: code, label: word(code) }))
  return (
    <FormPage
      title={t('register')}
      lead={t('registerLead')}
      crumbs={[{ label: t('menu'), to: '/institutions' }]}
      name="institutions.new"
      schema={schema}
      initial={region.endsWith('00') ? {} : { county: region }}
      regions={apiRegions}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', maxLength: 120, wide: true },
        { name: 'shortName', label: t('shortName'), kind: 'text', maxLength: 60, optional: true },
        { ...usccField(), wide: true },
        { ...usccNoteField(), wide: true },
        {
          name: 'legalForm',
          label: t('legalForm'),
          kind: 'select',
          options: LEGAL_FORMS.map(f => ({ value: f, label: t(f) })),
        },
        { name: 'classes', label: t('class'), kind: 'multi', options: options(CLASSES) },
        { name: 'stages', label: t('stage'), kind: 'multi', options: options(STAGES) },
        { name: 'channels', label: t('channel'), kind: 'multi', options: options(CHANNELS) },
        { name: 'county', label: t('county'), kind: 'region', within: home, depth: 6 },
        { name: 'address', label: t('address'), kind: 'text', maxLength: 200, wide: true },
        { name: 'reason', label: t('note'), kind: 'area', maxLength: 2000, rows: 2, optional: true },
      ]}
      act={t('register')}
      onSubmit={body => add.mutateAsync({ body: body as Body })}
    />
  )
}
