import { useState } from 'react'
import { Link } from 'react-router'
import { z } from 'zod'
import { useAct, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { More } from '../../parts/light/More.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import type { Record } from '../institutions/InstitutionPage.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { End } from './FreezeHistory.tsx'
import { basisFields, basisShape } from './fields.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const schema = z.object({ ...basisShape, shown: z.boolean().optional() })

/** What stops money of an institution: its payouts as a whole, and single orders. */
export function InstitutionFreezes({ record: i }: { record: Record }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState(false)
  const list = useList('GET /api/v1/custody/institutions/{id}/freezes', { path: { id: i.id } })
  const stopped = i.holds.some(
    h =>
      h.liftedOn === null && h.level === 'HARD' && (h.scopes.includes('PAYOUT') || h.scopes.includes('ALL')),
  )
  const may = permits(permissions, 'institutions.hold') && i.possible.includes('PLACE_HOLD')
  return (
    <div className="yh-stack gap-3">
      <div className="yh-row spread gap-2">
        <h3>{t('ofInstitution')}</h3>
        {stopped ? <Tag tone="bad">{t('allFrozen')}</Tag> : null}
        {may && !stopped ? (
          <Button small kind="danger" onClick={() => setOpen(true)}>
            {t('freezeAll')}
          </Button>
        ) : null}
      </div>
      <Loaded of={{ ...list, data: list.isPending || list.error ? undefined : list.items }}>
        {items => (
          <>
            <SmallTable
              label={t('ofInstitution')}
              empty={t('noneNow')}
              heads={[t('order'), t('cause'), t('basis'), t('reason'), t('from'), t('to')]}
              rows={items.map(f => ({
                key: f.id,
                cells: [
                  <Link key="o" to={`/orders/${f.orderId}`}>
                    {t('orderNo', { id: f.orderId })}
                  </Link>,
                  t(f.cause),
                  f.basis ?? '—',
                  f.reason,
                  instant(f.frozenAt),
                  <End key="e" of={f} />,
                ],
              }))}
            />
            {list.hasMore ? (
              <More shown={items.length} hasMore loadingMore={list.loadingMore} more={list.more} />
            ) : null}
          </>
        )}
      </Loaded>
      {open ? <FreezeAll record={i} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

function FreezeAll({ record: i, onClose }: { record: Record; onClose: () => void }) {
  const hold = useAct('POST /api/v1/institutions/{id}/holds', {
    onDone: () => {
      toast.good(t('freezeAllDone'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('freezeAllTitle', { name: i.name })}
      onClose={onClose}
      name={`freeze.institution.${i.id}`}
      schema={schema}
      fields={[...basisFields(), { name: 'shown', label: t('public'), kind: 'check' }]}
      foot={() => <p className="yh-muted">{t('freezeAllNote')}</p>}
      act={t('freezeAll')}
      onSubmit={body =>
        hold.mutateAsync({
          path: { id: i.id },
          body: { ...body, level: 'HARD', scopes: ['PAYOUT'] },
          ifMatch: `"${i.version}"`,
        })
      }
    />
  )
}
