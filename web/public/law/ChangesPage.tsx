import { apiRegions } from '../../api/apiRegions.ts'
import { useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { DateField } from '../../parts/light/Field.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { KindFields } from './KindFields.tsx'
import { usePlace } from './usePlace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** A day before the first rules of the reform, so that the page begins with something to see. */
const EARLIER = '2021-07-01'

/** Which rules changed at a place between two days. */
export default function ChangesPage() {
  const { region, on, kind, query, put, place, search } = usePlace()
  const from = query.get('from') ?? EARLIER
  const found = useRead('GET /api/v1/rules/differences', { query: { region, from, to: on, ...kind } })
  return (
    <Page title={t('changes')} lead={t('changesLead')} back={`/law${search}`}>
      <RegionField
        label={t('place')}
        source={apiRegions}
        value={region}
        anyLevel
        onRegion={r => place(r.code)}
      />
      <div className="yh-grid gap-3">
        <DateField label={t('from')} value={from} max={on} onValue={day => put({ from: day })} />
        <DateField label={t('to')} value={on} onValue={day => put({ on: day })} />
      </div>
      <KindFields kind={kind} put={put} />
      <Loaded of={found} lines={8}>
        {({ data }) =>
          data.items.length === 0 ? (
            <EmptyState title={t('noChange')}>{t('noChangeHint')}</EmptyState>
          ) : (
            <List label={t('changes')}>
              {data.items.map(d => (
                <Item
                  key={d.id}
                  to={`/law/${d.id}${search}`}
                  title={language() === 'en' ? d.en : d.zh}
                  note={
                    <span className="law-change">
                      <span>{t('before')}</span>
                      <Value {...d.before} />
                      <span>{t('after')}</span>
                      <Value {...d.after} />
                    </span>
                  }
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Page>
  )
}
