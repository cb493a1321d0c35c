import { useRead } from '../../api/hooks.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { useSession } from '../../session/useSession.ts'
import { useOrders } from '../family/orders.ts'
import { noticesOf } from './noticesOf.ts'
import { useReadKeys } from './reading.ts'

/** How far back notices reach. */
const BACK_DAYS = 90

/** The notices of the family, newest first, and which of them are unread. */
export function useNotices() {
  const { accountId } = useSession()
  const read = useReadKeys(accountId)
  const from = daysAfter(today(), -BACK_DAYS)
  const lessons = useRead('GET /api/v1/family/lessons', { query: { from, limit: 200 } })
  const refunds = useRead('GET /api/v1/family/refunds', { query: { limit: 20 } })
  const disputes = useRead('GET /api/v1/family/disputes', { query: { limit: 20 } })
  const orders = useOrders()
  const parts = [lessons, refunds, disputes, orders]
  const all = noticesOf(
    {
      lessons: lessons.data?.data.items ?? [],
      refunds: refunds.data?.data.items ?? [],
      disputes: disputes.data?.data.items ?? [],
      orders: orders.data?.data.items ?? [],
    },
    today(),
  )
  const seen = new Set(read)
  return {
    accountId,
    all,
    unread: all.filter(n => !seen.has(n.key)),
    isPending: parts.some(p => p.isPending),
    error: parts.find(p => p.error)?.error ?? null,
    refetch: () => void Promise.all(parts.map(p => p.refetch())),
  }
}
