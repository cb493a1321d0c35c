import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Notice } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Freeze = ReplyOf<'GET /api/v1/custody/institutions/{id}/orders/{order}/freezes'>['items'][number]

interface FreezeProps {
  institutionId: number
  orderId: number
  /** State of the order's money; nothing is asked while it is not frozen. */
  status: string
  who: 'family' | 'institution' | 'officer'
}

/** Why an order's money stands still: by whom ordered, on what ground, until when, and what that means. */
export function FreezeNotice({ institutionId, orderId, status, who }: FreezeProps) {
  const read = useRead(
    'GET /api/v1/custody/institutions/{id}/orders/{order}/freezes',
    { path: { id: institutionId, order: orderId } },
    { enabled: status === 'FROZEN' },
  )
  if (status !== 'FROZEN') return null
  const open = read.data?.data.items.filter(f => f.liftedAt === null) ?? []
  return open.map(f =>
    f.cause === 'AGENCY' ? <ByAgency key={f.id} freeze={f} who={who} /> : <ByRefund key={f.id} />,
  )
}

function ByAgency({ freeze: f, who }: { freeze: Freeze; who: FreezeProps['who'] }) {
  return (
    <Notice tone="warn" title={t('title')}>
      <p>{t(`${who}Note`)}</p>
      {f.basis ? <p>{t('basis', { basis: f.basis })}</p> : null}
      <p>{t('reason', { reason: f.reason })}</p>
      <p>
        {t('since', { at: instant(f.frozenAt) })}
        {who === 'officer' ? ` · ${f.frozenBy}` : ''}
        {' · '}
        {f.until ? t('until', { until: date(f.until) }) : t('open')}
      </p>
    </Notice>
  )
}

const ByRefund = () => <Notice tone="info">{t('refund')}</Notice>
