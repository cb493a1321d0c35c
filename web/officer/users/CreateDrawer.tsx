import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf, ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import type { Option } from '../../parts/light/Field.tsx'
import { Office, officeFields } from './office.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Made = ReplyOf<'POST /api/v1/users'>
const NAME_MAX = 64

const NewUser = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\d][\p{L}\d._@-]{2,63}$/u),
  name: z.string().trim().min(1).max(NAME_MAX),
  ...Office.shape,
})

/** Creates an account and shows its first password once. */
export function CreateDrawer({ roles, onClose }: { roles: readonly Option[]; onClose: () => void }) {
  const { home } = useScope()
  const navigate = useNavigate()
  const [made, setMade] = useState<Made>()
  const create = useAct('POST /api/v1/users', { onDone: setMade })
  if (made)
    return (
      <PasswordDialog
        login={made.login}
        password={made.password}
        onClose={() => {
          onClose()
          navigate(`/users/${made.id}`)
        }}
      />
    )
  return (
    <FormDrawer
      open
      title={t('createTitle')}
      onClose={onClose}
      name="users.new"
      schema={NewUser}
      regions={apiRegions}
      fields={[
        { name: 'login', kind: 'text', label: t('login'), hint: t('loginHint'), maxLength: NAME_MAX },
        { name: 'name', kind: 'text', label: t('person'), maxLength: NAME_MAX },
        ...officeFields(roles, home),
      ]}
      act={t('create')}
      onSubmit={body => create.mutateAsync({ body: body as BodyOf<'POST /api/v1/users'> })}
    />
  )
}
