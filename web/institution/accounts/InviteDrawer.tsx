import { z } from 'zod'
import { useAct, useRead } from '../../api/hooks.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import type { Secret } from './AccountsPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const Input = z.object({
  name: z.string().trim().min(1).max(64),
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\d][\p{L}\d._@-]{2,63}$/u, { error: () => t('loginWrong') }),
  role: z.string(),
})

interface InviteProps {
  onClose: () => void
  onSecret: (secret: Secret) => void
}

/** Opens an account; its first password is handed to the page once. */
export function InviteDrawer({ onClose, onSecret }: InviteProps) {
  const roles = useRead('GET /api/v1/own/accounts/roles', {})
  const invite = useAct('POST /api/v1/own/accounts', {
    onDone: made => {
      onClose()
      onSecret(made)
    },
  })
  return (
    <FormDrawer
      open
      title={t('inviteTitle')}
      onClose={onClose}
      name="accounts.new"
      schema={Input}
      fields={[
        { name: 'name', kind: 'text', label: t('name'), maxLength: 64 },
        { name: 'login', kind: 'text', label: t('login'), hint: t('loginHint'), maxLength: 64 },
        {
          name: 'role',
          kind: 'choice',
          label: t('role'),
          hint: t('roleHint'),
          options: (roles.data?.data.items ?? []).map(r => ({ value: r.role, label: say(r.name) })),
        },
      ]}
      foot={() => <p className="yh-muted">{t('inviteNote')}</p>}
      act={t('invite')}
      onSubmit={body => invite.mutateAsync({ body })}
    />
  )
}
