import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useHome } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { PURPOSES, purposeWord, SCOPES, scopeWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS_MAX = 366
const REASON_MAX = 1000

const Ask = z.object({
  county: z.string().regex(/^\d{6}$/),
  purpose: z.enum(PURPOSES as [(typeof PURPOSES)[number], ...(typeof PURPOSES)[number][]]),
  scope: z.object({
    kind: z.enum(SCOPES as [(typeof SCOPES)[number], ...(typeof SCOPES)[number][]]),
    id: z.string().regex(/^[\w/-]{1,64}$/),
  }),
  reason: z.string().trim().min(5).max(REASON_MAX),
  days: z.int().min(1).max(DAYS_MAX),
})

const options = <T extends string>(codes: readonly T[], name: (code: T) => string) =>
  codes.map(value => ({ value, label: name(value) }))

/** Which object is meant, where the page does not know it. */
const objectFields = (home: string): FieldSpec[] => [
  { name: 'county', kind: 'region', label: t('county'), within: home },
  { name: 'scope/kind', kind: 'select', label: t('scopeKind'), options: options(SCOPES, scopeWord) },
  { name: 'scope/id', kind: 'text', label: t('scopeId'), maxLength: 64 },
]

/** Where a request is about one record, that record is filled in. */
export interface Wanted {
  county?: string
  kind?: (typeof SCOPES)[number]
  id?: string
}

/** Asks to see children's data: one object, a purpose, a reason, some days. */
export function AskDrawer({ wanted = {}, onClose }: { wanted?: Wanted; onClose: () => void }) {
  const home = useHome()
  const ask = useAct('POST /api/v1/seal/access-requests', {
    changes: ['GET /api/v1/seal/access-requests'],
    onDone: () => {
      toast.good(t('asked'))
      onClose()
    },
  })
  const known = wanted.county !== undefined && wanted.kind !== undefined && wanted.id !== undefined
  return (
    <FormDrawer
      open
      title={t('askTitle')}
      onClose={onClose}
      name={`access.${wanted.kind ?? 'new'}.${wanted.id ?? ''}`}
      schema={Ask}
      regions={apiRegions}
      initial={{
        ...(wanted.county ? { county: wanted.county } : {}),
        ...(wanted.kind ? { scope: { kind: wanted.kind, id: wanted.id } } : {}),
      }}
      fields={[
        { name: 'purpose', kind: 'select', label: t('purpose'), options: options(PURPOSES, purposeWord) },
        ...(known ? [] : objectFields(home)),
        { name: 'days', kind: 'number', label: t('days'), hint: t('daysHint'), min: 1, max: DAYS_MAX },
        { name: 'reason', kind: 'area', label: t('reason'), maxLength: REASON_MAX },
      ]}
      act={t('ask')}
      onSubmit={body => ask.mutateAsync({ body })}
    />
  )
}
