import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { InstitutionView } from '../../catalogue/InstitutionView.tsx'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One institution: is it lawful, where is the money, what does it sell. */
export default function InstitutionPage() {
  const { code = '' } = useParams()
  const found = useRead('GET /api/v1/public/institutions/{code}', { path: { code } })
  return (
    <Page title={found.data?.data.name ?? t('institution')} lead={found.data?.data.address} back="/find">
      <Loaded of={found} lines={10}>
        {({ data }) => (
          <InstitutionView institution={data} groupTo={id => `/find/${data.code}/classes/${id}`} />
        )}
      </Loaded>
    </Page>
  )
}
