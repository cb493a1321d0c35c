import { ReceiptText } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { OrderItem } from './OrderItem.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const FILTERS = ['ALL', 'SIGNED', 'PAID', 'CLOSED', 'CANCELLED'] as const

/** The orders of the family, newest first. */
export default function OrdersPage() {
  const [search, setSearch] = useSearchParams()
  const status = FILTERS.find(f => f === search.get('status')) ?? 'ALL'
  const list = useList('GET /api/v1/family/orders', {
    query: { limit: 20, ...(status === 'ALL' ? {} : { status }) },
  })
  const find = <ButtonLink to="/find">{t('find')}</ButtonLink>
  return (
    <Page title={t('title')}>
      <Chips
        label={t('filter')}
        chips={FILTERS.map(f => ({ value: f, label: t(f) }))}
        value={status}
        onValue={f => setSearch(f === 'ALL' ? {} : { status: f }, { replace: true })}
      />
      {list.isPending ? <Skeleton lines={8} /> : null}
      {list.error && !list.items.length ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {!list.isPending && !list.error && list.items.length === 0 ? (
        <EmptyState icon={ReceiptText} title={t('none')} action={find}>
          {t('noneNote')}
        </EmptyState>
      ) : null}
      {list.items.length ? (
        <>
          <ul className="rows">
            {list.items.map(o => (
              <OrderItem key={o.id} order={o} />
            ))}
          </ul>
          <More {...list} shown={list.items.length} />
        </>
      ) : null}
    </Page>
  )
}
