import { BookOpen, CalendarRange } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { apiRegions } from '../../api/apiRegions.ts'
import { useRead } from '../../api/hooks.ts'
import { withWords } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { DateField } from '../../parts/light/Field.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import { Loaded, Skeleton } from '../../parts/light/States.tsx'
import { KindFields } from './KindFields.tsx'
import { usePlace } from './usePlace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const RuleList = lazy(withWords(() => import('./RuleList.tsx')))

/** What applies at a place on a day, by subject or by words. */
export default function LawPage() {
  const { region, on, kind, query, put, place, search } = usePlace()
  const q = query.get('q') ?? ''
  const found = useRead('GET /api/v1/rules/parameters', { query: { region, on, ...kind, ...(q && { q }) } })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchBox
        label={t('search')}
        placeholder={t('searchHint')}
        value={q}
        onSearch={text => put({ q: text || undefined })}
      />
      <div className="yh-grid gap-3">
        <RegionField
          label={t('place')}
          source={apiRegions}
          value={region}
          anyLevel
          onRegion={r => place(r.code)}
        />
        <DateField label={t('day')} value={on} onValue={day => put({ on: day })} />
      </div>
      <KindFields kind={kind} put={put} />
      <Loaded of={found} lines={12}>
        {({ data }) => (
          <Suspense fallback={<Skeleton lines={12} />}>
            <RuleList
              items={data.items}
              subject={query.get('subject')}
              onSubject={s => put({ subject: s })}
              search={search}
            />
          </Suspense>
        )}
      </Loaded>
      <List label={t('documents')}>
        <Item icon={BookOpen} to="/law/documents" title={t('documents')} note={t('documentsLead')} />
        <Item
          icon={CalendarRange}
          to={`/law/changes${search}`}
          title={t('changes')}
          note={t('changesLead')}
        />
      </List>
    </Page>
  )
}
