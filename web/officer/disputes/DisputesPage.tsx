import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { DisputeList } from './DisputeList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** All disputed lessons of the region. */
export default function DisputesPage() {
  const { region } = useScope()
  const place = useRegion(region)
  return (
    <DeskPage title={t('title', { name: place.name })} lead={t('lead')}>
      <DisputeList region={region} />
    </DeskPage>
  )
}
