import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Chips } from '../../parts/light/Chips.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { AheadList } from './AheadList.tsx'
import { RecordList } from './RecordList.tsx'
import { WaitingList } from './WaitingList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const VIEWS = ['waiting', 'ahead', 'record'] as const

/** Lessons: those to confirm, those to come, and what became of all before. */
export default function LessonsPage() {
  const [search, setSearch] = useSearchParams()
  const view = VIEWS.find(v => v === search.get('view')) ?? 'waiting'
  return (
    <Page title={t('title')} lead={t(`${view}Lead`)}>
      <Chips
        label={t('views')}
        chips={VIEWS.map(v => ({ value: v, label: t(v) }))}
        value={view}
        onValue={v => setSearch({ view: v }, { replace: true })}
      />
      {view === 'waiting' ? <WaitingList /> : view === 'ahead' ? <AheadList /> : <RecordList />}
    </Page>
  )
}
