import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { ReplyOf } from '../../../api/call.ts'
import { useAct } from '../../../api/hooks.ts'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../../parts/light/Button.tsx'
import { Facts } from '../../../parts/light/Card.tsx'
import { Dialog } from '../../../parts/light/Dialog.tsx'
import { TextArea } from '../../../parts/light/Field.tsx'
import { ErrorState } from '../../../parts/light/States.tsx'
import { Notice } from '../../../parts/light/Tag.tsx'
import { permits } from '../../../session/session.ts'
import { useSession } from '../../../session/useSession.ts'
import type { Record } from '../InstitutionPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LEAST = 2
type Identity = ReplyOf<'POST /api/v1/institutions/{id}/people/{personId}/identity'>

interface RevealProps {
  institutionId: number
  person: Record['people'][number]
}

/** Opens the sealed identity of a person for a purpose that is recorded; shown only while the dialog is open. */
export function RevealPerson({ institutionId, person }: RevealProps) {
  const { permissions } = useSession()
  const [open, setOpen] = useState(false)
  if (!permits(permissions, 'institutions.manage')) return null
  return (
    <>
      <Button small kind="quiet" icon={Eye} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open ? (
        <RevealDialog institutionId={institutionId} person={person} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function RevealDialog({ institutionId, person, onClose }: RevealProps & { onClose: () => void }) {
  const [purpose, setPurpose] = useState('')
  const [short, setShort] = useState(false)
  const [identity, setIdentity] = useState<Identity>()
  const reveal = useAct('POST /api/v1/institutions/{id}/people/{personId}/identity', {
    changes: ['GET /api/v1/institutions/{id}/actions'],
    onDone: setIdentity,
  })
  const act = () => {
    if (purpose.trim().length < LEAST) return setShort(true)
    setShort(false)
    reveal.mutate({ path: { id: institutionId, personId: person.id }, body: { reason: purpose.trim() } })
  }
  return (
    <Dialog
      open
      title={t('title', { name: person.nameMasked })}
      onClose={onClose}
      actions={
        identity ? (
          <Button kind="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <Button kind="primary" busy={reveal.isPending} onClick={act}>
            {t('act')}
          </Button>
        )
      }
    >
      {identity ? (
        <div className="yh-stack gap-3">
          <Facts
            facts={[
              { label: t('name'), value: identity.name },
              { label: t('phone'), value: identity.phone ?? t('nothing') },
              { label: t('document'), value: identity.document ?? t('nothing') },
            ]}
          />
          <Notice tone="info">{t('logged')}</Notice>
        </div>
      ) : (
        <div className="yh-stack gap-3">
          <p>{t('lead')}</p>
          <TextArea
            label={t('purpose')}
            hint={t('purposeHint')}
            rows={3}
            maxLength={2000}
            value={purpose}
            error={short ? t('purposeShort') : undefined}
            onValue={setPurpose}
          />
          {reveal.error ? <ErrorState error={reveal.error} inline /> : null}
        </div>
      )}
    </Dialog>
  )
}
