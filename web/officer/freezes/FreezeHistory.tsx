import { useRead } from '../../api/hooks.ts'
import type { Freeze } from '../../catalogue/freezes/FreezeNotice.tsx'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Everything that ever stopped the money of an order. */
export function FreezeHistory({ institutionId, orderId }: { institutionId: number; orderId: number }) {
  const read = useRead('GET /api/v1/custody/institutions/{id}/orders/{order}/freezes', {
    path: { id: institutionId, order: orderId },
  })
  return (
    <Loaded of={read}>
      {({ data }) => (
        <SmallTable
          label={t('history')}
          empty={t('none')}
          heads={[t('cause'), t('basis'), t('reason'), t('from'), t('to')]}
          rows={data.items.map(f => ({
            key: f.id,
            cells: [
              t(f.cause),
              f.basis ?? '—',
              f.reason,
              `${instant(f.frozenAt)} ${f.frozenBy}`,
              <End key="e" of={f} />,
            ],
          }))}
        />
      )}
    </Loaded>
  )
}

/** When a freeze ended, or how long it is in force. */
export function End({ of: f }: { of: Freeze }) {
  if (f.liftedAt)
    return `${t('lifted', { at: instant(f.liftedAt) })}${f.liftReason ? `：${f.liftReason}` : ''}`
  return (
    <>
      <Tag tone="bad">{t('openNow')}</Tag> {f.until ? date(f.until) : ''}
    </>
  )
}
