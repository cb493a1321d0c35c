import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Certificate } from './CertificateList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const REASON_MAX = 200
const Form = z.object({ reason: z.string().trim().min(1).max(REASON_MAX) })

/** Takes a certificate back, with the reason. */
export function RevokeDrawer({ certificate: c, onClose }: { certificate: Certificate; onClose: () => void }) {
  const revoke = useAct('POST /api/v1/agencies/certificates/{id}/revoke', {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={`${t('revoke')}：${c.officerName} ${c.number}`}
      onClose={onClose}
      name={`certificate.${c.id}.revoke`}
      schema={Form}
      fields={[{ name: 'reason', kind: 'area', label: t('revokeWhy'), maxLength: REASON_MAX }]}
      act={t('revoke')}
      onSubmit={body => revoke.mutateAsync({ path: { id: c.id }, body, ifMatch: versionTag(c) })}
    />
  )
}
