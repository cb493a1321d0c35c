import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { Office, officeFields } from './office.ts'
import { type User, useGrantable } from './UsersPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Grants an account a further role. */
export function GrantDrawer({ user, onClose }: { user: User; onClose: () => void }) {
  const { home } = useScope()
  const roles = useGrantable()
  const grant = useAct('POST /api/v1/users/{id}/capacities', {
    onDone: () => {
      toast.good(t('granted'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('grant')}
      onClose={onClose}
      name={`users.${user.id}.role`}
      schema={Office}
      regions={apiRegions}
      fields={officeFields(roles, home)}
      act={t('grant')}
      onSubmit={body =>
        grant.mutateAsync({
          path: { id: user.id },
          body: body as BodyOf<'POST /api/v1/users/{id}/capacities'>,
        })
      }
    />
  )
}
