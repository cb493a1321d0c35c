import { BookOpen, CalendarRange } from 'lucide-react'
import { useMemo } from 'react'
import { apiRegions } from '../../api/apiRegions.ts'
import { useRead } from '../../api/hooks.ts'
import { saySubject } from '../../catalogue/law/say.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { DateField } from '../../parts/light/Field.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { KindFields } from './KindFields.tsx'
import { usePlace } from './usePlace.ts'
import { Value } from './Value.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const ALL = 'all'

/** What applies at a place on a day, by subject or by words. */
export default function LawPage() {
  const { region, on, kind, query, put, place, search } = usePlace()
  const subject = query.get('subject') ?? ALL
  const q = query.get('q') ?? ''
  const found = useRead('GET /api/v1/rules/parameters', { query: { region, on, ...kind, ...(q && { q }) } })
  const items = found.data?.data.items
  const subjects = useMemo(() => [...new Set(items?.map(i => i.subject))], [items])
  const chips = [{ value: ALL, label: t('all') }, ...subjects.map(s => ({ value: s, label: saySubject(s) }))]
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchBox
        label={t('search')}
        placeholder={t('searchHint')}
        value={q}
        onSearch={text => put({ q: text })}
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
      <Chips
        label={t('title')}
        chips={chips}
        value={subject}
        onValue={s => put({ subject: s === ALL ? undefined : s })}
      />
      <Loaded of={found} lines={12}>
        {({ data }) => {
          const shown = data.items.filter(i => subject === ALL || i.subject === subject)
          if (shown.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          return (
            <>
              <p className="yh-muted">{t('found', { n: shown.length })}</p>
              <List label={t('title')}>
                {shown.map(p => (
                  <Item
                    key={p.id}
                    to={`/law/${p.id}${search}`}
                    title={language() === 'en' ? p.en : p.zh}
                    note={<Value {...p} />}
                  />
                ))}
              </List>
            </>
          )
        }}
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
