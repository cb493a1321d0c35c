import { SearchX } from 'lucide-react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { InstitutionView } from '../../catalogue/InstitutionView.tsx'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One institution, as the QR on its licence opens it: is it lawful, for what, where is the money, what may it charge. */
export default function InstitutionPage() {
  const { code = '' } = useParams()
  const found = useRead('GET /api/v1/public/institutions/{code}', { path: { code } })
  const institution = found.data?.data
  const lead = institution ? (
    <>
      <RegionName code={institution.county} whole /> · {institution.address}
    </>
  ) : undefined
  return (
    <Page title={institution?.name ?? t('institution')} lead={lead} back="/find">
      {isProblem(found.error, 'not-found') ? (
        <EmptyState
          icon={SearchX}
          title={t('unknown')}
          action={<ButtonLink to="/find">{t('searchAgain')}</ButtonLink>}
        >
          {t('unknownNote')}
        </EmptyState>
      ) : (
        <Loaded of={found} lines={10}>
          {({ data }) => (
            <InstitutionView institution={data} groupTo={id => `/i/${data.code}/classes/${id}`} />
          )}
        </Loaded>
      )}
    </Page>
  )
}
