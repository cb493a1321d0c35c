import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { AccountList } from './AccountList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The money of every institution of the region. */
export default function AccountsPage() {
  const { region } = useScope()
  const place = useRegion(region)
  return (
    <DeskPage
      title={t('title', { name: place.name })}
      lead={t('lead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/accounts?region=${r.code}` }))}
    >
      <AccountList region={region} />
    </DeskPage>
  )
}
