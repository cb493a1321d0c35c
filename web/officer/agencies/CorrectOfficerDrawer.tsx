import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useAccountOptions } from './catalogue.ts'
import type { Officer } from './OfficerPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NAME_MAX = 60
const Form = z.object({
  name: z.string().trim().min(1).max(NAME_MAX),
  workPhone: z
    .string()
    .regex(/^[\d+() -]{3,40}$/)
    .optional(),
  accountId: z.string().regex(/^\d+$/).transform(Number).optional(),
})

/** Corrects name, work phone and account of somebody in office. */
export function CorrectOfficerDrawer({ officer: o, onClose }: { officer: Officer; onClose: () => void }) {
  const own =
    o.accountId === null ? [] : [{ value: String(o.accountId), label: t('accountNo', { id: o.accountId }) }]
  const others = useAccountOptions(o.region)
  const known = others.some(a => a.value === own[0]?.value)
  const correct = useAct('PUT /api/v1/agencies/officers/{id}', {
    onDone: () => {
      toast.good(t('corrected'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={`${t('correctOfficer')}：${o.name}`}
      onClose={onClose}
      name={`officer.${o.id}.correct.${o.version}`}
      schema={Form}
      initial={{
        name: o.name,
        ...(o.workPhone ? { workPhone: o.workPhone } : {}),
        ...(o.accountId === null ? {} : { accountId: String(o.accountId) }),
      }}
      fields={[
        { name: 'name', kind: 'text', label: t('person'), maxLength: NAME_MAX },
        { name: 'workPhone', kind: 'text', label: t('workPhone'), optional: true, inputMode: 'tel' },
        {
          name: 'accountId',
          kind: 'select',
          label: t('account'),
          hint: t('accountHint'),
          optional: true,
          options: known ? others : [...own, ...others],
        },
      ]}
      act={t('correctOfficer')}
      onSubmit={body => correct.mutateAsync({ path: { id: o.id }, body, ifMatch: versionTag(o) })}
    />
  )
}
