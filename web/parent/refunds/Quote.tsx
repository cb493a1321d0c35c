import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Refund as Computed, Explained } from '../../../rules/index.ts'
import { type BodyOf, call } from '../../api/call.ts'
import { messages } from '../../i18n/messages.ts'
import { Loaded } from '../../parts/light/States.tsx'
import { Computation } from './Computation.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Asked = BodyOf<'POST /api/v1/orders/{id}/refund-quote'>

/** What would come back today, as the server computes it. Nothing is asked for yet. */
export function Quote({ orderId, ...body }: Asked & { orderId: number }) {
  const quote = useQuery({
    queryKey: ['refund-quote', orderId, body],
    queryFn: async ({ signal }) => {
      const { data } = await call(
        'POST /api/v1/orders/{id}/refund-quote',
        { path: { id: orderId }, body },
        { signal },
      )
      return data as unknown as Explained<Computed>
    },
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  return (
    <div aria-live="polite" aria-busy={quote.isFetching}>
      <Loaded of={quote} lines={5}>
        {explained => <Computation title={t('quote')} explained={explained} />}
      </Loaded>
    </div>
  )
}
