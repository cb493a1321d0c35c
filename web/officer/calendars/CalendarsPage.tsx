import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { SchoolList } from './SchoolList.tsx'
import { YearTab } from './YearTab.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The calendars of a region: holidays of a year, and what the schools do. */
export default function CalendarsPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const [search, setSearch] = useSearchParams()
  const open = (tab: string) =>
    setSearch(now => new URLSearchParams([...[...now].filter(([k]) => k !== 'tab'), ['tab', tab]]), {
      replace: true,
    })
  return (
    <DeskPage
      title={t('title', { name: place.name })}
      lead={t('lead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/calendars?region=${r.code}` }))}
    >
      <Tabs
        activeKey={search.get('tab') === 'school' ? 'school' : 'year'}
        onChange={open}
        destroyOnHidden
        items={[
          { key: 'year', label: t('holidays'), children: <YearTab region={region} /> },
          { key: 'school', label: t('school'), children: <SchoolList region={region} /> },
        ]}
      />
    </DeskPage>
  )
}
