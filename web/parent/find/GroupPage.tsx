import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { GroupView } from '../../catalogue/courses/GroupView.tsx'
import { verdictOf } from '../../catalogue/verdict.ts'
import { withWords } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { ChooseChild } from './ChooseChild.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** Only where something speaks against paying. */
const VerdictCard = lazy(
  withWords(() => import('../../catalogue/VerdictCard.tsx').then(m => ({ default: m.VerdictCard }))),
)

/** One class group, and which child joins it. An institution that may not sell is said first. */
export default function GroupPage() {
  const { code = '', id = '' } = useParams()
  const found = useRead('GET /api/v1/public/institutions/{code}', { path: { code } })
  const back = `/find/${code}`
  const here = `${back}/classes/${id}`
  return (
    <Page title={t('group')} lead={found.data?.data.name} back={back}>
      <Loaded of={found} lines={8}>
        {({ data }) => (
          <>
            {verdictOf(data).tone === 'bad' ? (
              <Suspense fallback={null}>
                <VerdictCard institution={data} />
              </Suspense>
            ) : null}
            <GroupView
              institutionId={data.id}
              groupId={Number(id)}
              back={back}
              action={group => <ChooseChild group={group} here={here} />}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
