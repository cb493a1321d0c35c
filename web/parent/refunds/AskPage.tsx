import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { AskForm } from './AskForm.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Asking for a refund: why, how much and on which ground, then the request. */
export default function AskPage() {
  const id = Number(useParams().id)
  const order = useRead('GET /api/v1/family/orders/{id}', { path: { id } })
  const found = order.data?.data
  return (
    <Page
      title={t('ask')}
      lead={found ? `${found.courseTitle} · ${found.learner}` : undefined}
      back={`/orders/${id}`}
    >
      <Loaded of={order} lines={8}>
        {({ data }) => <AskForm order={data} />}
      </Loaded>
    </Page>
  )
}
