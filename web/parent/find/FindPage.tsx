import { InstitutionSearch } from '../../catalogue/InstitutionSearch.tsx'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { useFamily } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Find a class: first the institution. Looks in the family's own county unless another place was chosen. */
export default function FindPage() {
  const family = useFamily()
  const home = family.data?.data.county
  return (
    <Page title={t('title')} lead={t('lead')}>
      {family.isPending ? null : <InstitutionSearch to={code => `/find/${code}`} home={home} />}
    </Page>
  )
}
