import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { basisFields, basisShape } from './fields.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const lift = z.object({ reason: z.string().trim().min(2).max(500) })
const freeze = z.object(basisShape)

interface FreezeProps {
  order: { id: number; number: string; institutionId: number; money: { status: string } }
}

/** Freezes the money of an order, or lets it go again. */
export function FreezeActs({ order }: FreezeProps) {
  const { permissions } = useSession()
  const [open, setOpen] = useState(false)
  const path = { id: order.institutionId, order: order.id }
  const read = useRead('GET /api/v1/custody/institutions/{id}/orders/{order}/freezes', { path })
  const frozen = read.data?.data.items.some(f => f.cause === 'AGENCY' && f.liftedAt === null) ?? false
  const possible = frozen || ['OPEN', 'ACTIVE', 'FROZEN'].includes(order.money.status)
  if (!permits(permissions, 'custody.freeze') || !possible || !read.data) return null
  const drawer = { order, path, onClose: () => setOpen(false) }
  return (
    <>
      <Button kind={frozen ? 'plain' : 'danger'} onClick={() => setOpen(true)}>
        {t(frozen ? 'unfreeze' : 'freeze')}
      </Button>
      {open && !frozen ? <FreezeDrawer {...drawer} /> : null}
      {open && frozen ? <LiftDrawer {...drawer} /> : null}
    </>
  )
}

interface DrawerProps extends FreezeProps {
  path: { id: number; order: number }
  onClose: () => void
}

function FreezeDrawer({ order, path, onClose }: DrawerProps) {
  const act = useAct('POST /api/v1/custody/institutions/{id}/orders/{order}/freeze', {
    onDone: () => {
      toast.good(t('frozen', { number: order.number }))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('freezeTitle', { number: order.number })}
      onClose={onClose}
      name={`freeze.${order.id}`}
      schema={freeze}
      fields={basisFields()}
      foot={() => <p className="yh-muted">{t('effect')}</p>}
      act={t('freeze')}
      onSubmit={body => act.mutateAsync({ path, body })}
    />
  )
}

function LiftDrawer({ order, path, onClose }: DrawerProps) {
  const act = useAct('POST /api/v1/custody/institutions/{id}/orders/{order}/unfreeze', {
    onDone: () => {
      toast.good(t('unfrozen'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('unfreezeTitle', { number: order.number })}
      onClose={onClose}
      name={`unfreeze.${order.id}`}
      schema={lift}
      fields={[{ name: 'reason', label: t('liftReason'), kind: 'area', maxLength: 500, rows: 3 }]}
      act={t('unfreeze')}
      onSubmit={body => act.mutateAsync({ path, body })}
    />
  )
}
