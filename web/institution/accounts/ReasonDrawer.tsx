import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Account, AccountAct, Secret } from './AccountsPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const Input = z.object({ reason: z.string().trim().min(2).max(400) })

interface ReasonProps {
  account: Account
  act: AccountAct
  onClose: () => void
  onSecret: (secret: Secret) => void
}

/** Disables or enables an account or resets its password, with the reason. */
export function ReasonDrawer({ account: { id, name }, act, onClose, onSecret }: ReasonProps) {
  const done = (said: string) => {
    toast.good(said)
    onClose()
  }
  const disable = useAct('POST /api/v1/own/accounts/{id}/disable', {
    onDone: () => done(t('disabled', { name })),
  })
  const enable = useAct('POST /api/v1/own/accounts/{id}/enable', {
    onDone: () => done(t('enabled', { name })),
  })
  const reset = useAct('POST /api/v1/own/accounts/{id}/password-reset', {
    onDone: secret => {
      onClose()
      onSecret(secret)
    },
  })
  const run = { disable, enable, reset }[act]
  return (
    <FormDrawer
      open
      title={t(`${act}Title`, { name })}
      onClose={onClose}
      name={`accounts.${id}.${act}`}
      schema={Input}
      fields={[
        { name: 'reason', kind: 'area', label: t('reason'), hint: t('reasonHint'), maxLength: 400, rows: 3 },
      ]}
      act={t(act)}
      onSubmit={body => run.mutateAsync({ path: { id }, body }) as Promise<unknown>}
    />
  )
}
