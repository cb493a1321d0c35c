import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Field } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useAccountOptions, useAgencyOptions, usePostOptions } from './catalogue.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NAME_MAX = 60
const DOCUMENT_MAX = 200
const number = z.string().regex(/^\d+$/).transform(Number)
const Form = z.object({
  name: z.string().trim().min(1).max(NAME_MAX),
  agencyId: number,
  postId: number.optional(),
  accountId: number.optional(),
  workPhone: z
    .string()
    .regex(/^[\d+() -]{3,40}$/)
    .optional(),
  since: z.iso.date().optional(),
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
})

/** Appoints a person to a department and a post. */
export function AppointDrawer({ agencyId, onClose }: { agencyId?: number; onClose: () => void }) {
  const { region } = useScope()
  const [at, setAt] = useState(agencyId ?? 0)
  const agencies = useAgencyOptions(region)
  const posts = usePostOptions(at)
  const accounts = useAccountOptions(region)
  const appoint = useAct('POST /api/v1/agencies/officers', {
    onDone: () => {
      toast.good(t('appointed'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('appoint')}
      onClose={onClose}
      name={`officer.new.${agencyId ?? ''}`}
      schema={Form}
      initial={agencyId ? { agencyId: String(agencyId) } : {}}
      fields={[
        { name: 'name', kind: 'text', label: t('person'), maxLength: NAME_MAX },
        {
          name: 'agencyId',
          kind: 'custom',
          label: t('agency'),
          render: c => (
            <Field label={t('agency')} error={c.error}>
              {({ required: _, ...control }) => (
                <select
                  {...control}
                  className="yh-input"
                  value={String(c.value ?? '')}
                  onChange={e => {
                    setAt(Number(e.target.value))
                    c.onValue(e.target.value)
                  }}
                >
                  <option value="">{t('agency')}</option>
                  {agencies.map(a => (
                    <option key={a.value} value={a.value}>
                      {a.label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ),
        },
        { name: 'postId', kind: 'select', label: t('post'), optional: true, options: posts },
        { name: 'accountId', kind: 'select', label: t('account'), optional: true, options: accounts },
        { name: 'workPhone', kind: 'text', label: t('workPhone'), optional: true, inputMode: 'tel' },
        { name: 'since', kind: 'date', label: t('since'), optional: true },
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
      ]}
      act={t('appoint')}
      onSubmit={body => appoint.mutateAsync({ body })}
    />
  )
}
