import { z } from 'zod'
import type { BodyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const TITLE_MAX = 60
const DUTIES_MAX = 500
const Form = z.object({
  title: z.string().trim().min(1).max(TITLE_MAX),
  duties: z.string().trim().max(DUTIES_MAX).default(''),
  role: z.string().optional(),
})

function useRoles() {
  const { permissions } = useSession()
  const read = useRead(
    'GET /api/v1/users/grantable-roles',
    {},
    { enabled: permits(permissions, 'auth.users') },
  )
  return (read.data?.data.items ?? []).map(r => ({ value: r.role, label: say(r.name) }))
}

/** The name of a role, where this person knows it. */
export function useRoleName() {
  const roles = useRoles()
  return (role: string) => roles.find(r => r.value === role)?.label ?? role
}

/** Opens a post in a department. */
export function PostDrawer({ agencyId, onClose }: { agencyId: number; onClose: () => void }) {
  const roles = useRoles()
  const open = useAct('POST /api/v1/agencies/{id}/posts', {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('openPost')}
      onClose={onClose}
      name={`post.${agencyId}`}
      schema={Form}
      fields={[
        { name: 'title', kind: 'text', label: t('post'), maxLength: TITLE_MAX },
        { name: 'duties', kind: 'area', label: t('postDuties'), optional: true, maxLength: DUTIES_MAX },
        {
          name: 'role',
          kind: 'select',
          label: t('role'),
          hint: t('roleHint'),
          optional: true,
          options: roles,
        },
      ]}
      act={t('openPost')}
      onSubmit={body =>
        open.mutateAsync({ path: { id: agencyId }, body: body as BodyOf<'POST /api/v1/agencies/{id}/posts'> })
      }
    />
  )
}
