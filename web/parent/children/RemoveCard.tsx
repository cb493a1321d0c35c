import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Child } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Taking a child out of the account. Contracts keep what they need. */
export function RemoveCard({ child }: { child: Child }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useAct('DELETE /api/v1/family/children/{id}', {
    changes: ['GET /api/v1/family'],
    onDone: () => {
      toast.good(t('removed', { name: child.name }))
      navigate('/children', { replace: true })
    },
  })
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <Confirm
        open={asking}
        title={t('remove')}
        act={t('remove')}
        danger
        busy={remove.isPending}
        onAct={() => remove.mutate({ path: { id: child.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('removeAsk', { name: child.name })}</p>
        {remove.error ? <ErrorState error={remove.error} inline /> : null}
      </Confirm>
    </>
  )
}
