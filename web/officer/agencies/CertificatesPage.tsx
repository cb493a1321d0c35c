import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { CertificateList } from './CertificateList.tsx'
import { SOON_DAYS } from './OfficerList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The certificates of a region, so that none ends unnoticed. */
export default function CertificatesPage() {
  const { region } = useScope()
  const place = useRegion(region)
  return (
    <DeskPage
      title={t('certificatesTitle', { name: place.name })}
      lead={t('certificatesLead', { days: SOON_DAYS })}
      crumbs={place.above.map(r => ({ label: r.name, to: `/certificates?region=${r.code}` }))}
    >
      <CertificateList within={region} />
    </DeskPage>
  )
}
