import { lazy, Suspense } from 'react'
import { withWords } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { useSession } from '../../session/useSession.ts'
import { useWaiting } from '../family/lessons.ts'
import { useFamily, useOrders } from '../family/orders.ts'
import { ChildrenRow } from './ChildrenRow.tsx'
import './home.css'
import { MoneyCard } from './MoneyCard.tsx'
import { NextMeetings } from './NextMeetings.tsx'
import { WaitingCard } from './WaitingCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** Not for every family on every day. */
const Begin = lazy(withWords(() => import('./Begin.tsx')))
const OpenMatters = lazy(withWords(() => import('./OpenMatters.tsx')))

/** The start page of a parent: what waits for an answer, what comes next, where the money is. */
export default function HomePage() {
  const session = useSession()
  const orders = useOrders()
  const family = useFamily()
  const waiting = useWaiting()
  const all = orders.data?.data.items
  const children = family.data?.data.children
  const error = orders.error ?? family.error
  const retry = () => void Promise.all([orders.refetch(), family.refetch(), waiting.refetch()])
  const begins = all?.length === 0 || children?.length === 0
  return (
    <Page title={t('title', { name: session.name })} wide>
      {error && !(all && children) ? <ErrorState error={error} onRetry={retry} /> : null}
      {!error && !(all && children) ? <Skeleton lines={8} /> : null}
      {all && children ? (
        <>
          <Suspense fallback={null}>
            {begins ? <Begin own={children} orders={all} /> : null}
            {all.length ? <OpenMatters orders={all} /> : null}
          </Suspense>
          <div className="home-columns">
            <div className="yh-stack gap-5">
              {all.length ? <WaitingCard waiting={waiting} /> : null}
              {all.length ? <NextMeetings orders={all} /> : null}
            </div>
            <div className="yh-stack gap-5">
              {all.length ? <MoneyCard orders={all} /> : null}
              <ChildrenRow own={children} />
            </div>
          </div>
        </>
      ) : null}
    </Page>
  )
}
