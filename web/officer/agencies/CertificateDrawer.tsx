import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Certificate } from './CertificateList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const ISSUER_MAX = 100
const TRAINING_MAX = 200
const KINDS = ['ENFORCEMENT', 'SUPERVISION'] as const
const Form = z.object({
  kind: z.enum(KINDS),
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\d（）()〔〕—-]{3,40}$/u),
  issuer: z.string().trim().min(2).max(ISSUER_MAX),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date(),
  trainedOn: z.iso.date().optional(),
  training: z.string().trim().max(TRAINING_MAX).optional(),
  examOn: z.iso.date().optional(),
  examPassed: z.boolean().optional(),
})

interface CertificateProps {
  officerId: number
  /** The one that is corrected or renewed; none for a new one. */
  certificate?: Certificate
  onClose: () => void
}

/** Registers, corrects or renews a certificate with its training and exam. */
export function CertificateDrawer({ officerId, certificate: c, onClose }: CertificateProps) {
  const done = {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  }
  const certify = useAct('POST /api/v1/agencies/officers/{id}/certificates', done)
  const correct = useAct('PUT /api/v1/agencies/certificates/{id}', done)
  const known = c
    ? Object.fromEntries(
        Object.keys(Form.shape)
          .map(k => [k, c[k as keyof Certificate]])
          .filter(([, value]) => value !== null),
      )
    : { kind: 'ENFORCEMENT' }
  return (
    <FormDrawer
      open
      title={t(c ? 'correct' : 'certify')}
      onClose={onClose}
      name={`certificate.${officerId}.${c?.id ?? 'new'}.${c?.version ?? 0}`}
      schema={Form}
      initial={known}
      fields={[
        {
          name: 'kind',
          kind: 'choice',
          label: t('certificateKind'),
          options: KINDS.map(k => ({ value: k, label: t(k) })),
        },
        { name: 'number', kind: 'text', label: t('number'), maxLength: 40 },
        { name: 'issuer', kind: 'text', label: t('issuer'), maxLength: ISSUER_MAX },
        { name: 'issuedOn', kind: 'date', label: t('issuedOn') },
        { name: 'validUntil', kind: 'date', label: t('validUntil') },
        { name: 'trainedOn', kind: 'date', label: t('trainedOn'), optional: true },
        { name: 'training', kind: 'text', label: t('training'), optional: true, maxLength: TRAINING_MAX },
        { name: 'examOn', kind: 'date', label: t('examOn'), optional: true },
        { name: 'examPassed', kind: 'check', label: t('examPassed'), optional: true },
      ]}
      act={t(c ? 'correct' : 'certify')}
      onSubmit={body =>
        c
          ? correct.mutateAsync({ path: { id: c.id }, body, ifMatch: versionTag(c) })
          : certify.mutateAsync({ path: { id: officerId }, body })
      }
    />
  )
}
