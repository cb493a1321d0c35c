import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { OrderList } from './OrderList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** All orders of the region. */
export default function OrdersPage() {
  const { region } = useScope()
  const place = useRegion(region)
  return (
    <DeskPage
      title={t('title', { name: place.name })}
      lead={t('lead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/orders?region=${r.code}` }))}
    >
      <OrderList region={region} />
    </DeskPage>
  )
}
