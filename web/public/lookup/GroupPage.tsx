import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { GroupView } from '../../catalogue/courses/GroupView.tsx'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One class group that is open for enrolment. */
export default function GroupPage() {
  const { code = '', id = '' } = useParams()
  const found = useRead('GET /api/v1/public/institutions/{code}', { path: { code } })
  const back = `/i/${code}`
  const enrol = (
    <a className="yh-button primary block" href={`/parent/find/${code}/classes/${id}`}>
      {t('enrol')}
    </a>
  )
  return (
    <Page title={t('group')} lead={found.data?.data.name} back={back}>
      <Loaded of={found} lines={8}>
        {({ data }) => (
          <GroupView institutionId={data.id} groupId={Number(id)} back={back} action={() => enrol} />
        )}
      </Loaded>
    </Page>
  )
}
