import { InstitutionSearch } from '../../catalogue/InstitutionSearch.tsx'
import zh from '../../catalogue/zh.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'

const t = messages(zh, () => import('../../catalogue/en.ts'))

/** Find an institution by name, pinyin, code, place or kind of training. */
export default function FindPage() {
  return (
    <Page title={t('findTitle')} lead={t('findLead')}>
      <InstitutionSearch to={code => `/i/${code}`} />
    </Page>
  )
}
