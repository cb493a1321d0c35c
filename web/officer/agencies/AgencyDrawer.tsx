import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Agency } from './AgenciesPage.tsx'
import { useCatalogue } from './catalogue.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NAME_MAX = 100
const ADDRESS_MAX = 200

const Form = z.object({
  region: z.string().regex(/^\d{6}$/),
  kind: z.string().min(1),
  name: z.string().trim().min(2).max(NAME_MAX),
  classes: z.array(z.string()).default([]),
  phone: z
    .string()
    .regex(/^[\d+() -]{3,40}$/)
    .optional(),
  address: z.string().trim().max(ADDRESS_MAX).optional(),
})

interface AgencyDrawerProps {
  region: string
  /** The department that is corrected; none for a new one. */
  agency?: Agency
  onClose: () => void
}

/** Registers or corrects a department. */
export function AgencyDrawer({ region, agency, onClose }: AgencyDrawerProps) {
  const { home } = useScope()
  const { kinds } = useCatalogue()
  const done = {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  }
  const register = useAct('POST /api/v1/agencies', done)
  const change = useAct('PUT /api/v1/agencies/{id}', done)
  const initial = agency
    ? {
        region: agency.region,
        kind: agency.kind,
        name: agency.name,
        classes: agency.classes,
        ...(agency.phone ? { phone: agency.phone } : {}),
        ...(agency.address ? { address: agency.address } : {}),
      }
    : { region }
  return (
    <FormDrawer
      open
      title={t(agency ? 'change' : 'register')}
      onClose={onClose}
      name={`agency.${agency?.id ?? 'new'}.${agency?.version ?? 0}`}
      schema={Form}
      regions={apiRegions}
      initial={initial}
      fields={[
        { name: 'name', kind: 'text', label: t('name'), maxLength: NAME_MAX },
        { name: 'kind', kind: 'select', label: t('kind'), options: kinds },
        { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
        {
          name: 'classes',
          kind: 'multi',
          label: t('classes'),
          optional: true,
          options: CLASSES.map(c => ({ value: c, label: word(c) })),
        },
        { name: 'phone', kind: 'text', label: t('phone'), optional: true, inputMode: 'tel' },
        { name: 'address', kind: 'text', label: t('address'), optional: true, maxLength: ADDRESS_MAX },
      ]}
      act={t(agency ? 'change' : 'register')}
      onSubmit={values => {
        const body = values as BodyOf<'POST /api/v1/agencies'>
        if (!agency) return register.mutateAsync({ body })
        const parent = agency.parentId === null ? {} : { parentId: agency.parentId }
        return change.mutateAsync({
          path: { id: agency.id },
          body: { ...body, ...parent },
          ifMatch: versionTag(agency),
        })
      }}
    />
  )
}
