import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Select } from '../../parts/light/Field.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { Legend, MonthTable } from './MonthTable.tsx'
import { YearDrawer } from './YearDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NATION = '000000'
const BACK = 4
const AHEAD = 2
const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1)

/** A year month by month: days off and make-up days; a year that is not entered says so. */
export function YearTab({ region }: { region: string }) {
  const [search, setSearch] = useSearchParams()
  const { permissions } = useSession()
  const [editing, setEditing] = useState(false)
  const now = Number(today().slice(0, 4))
  const year = Number(search.get('year')) || now
  const years = Array.from({ length: BACK + AHEAD + 1 }, (_, n) => now - BACK + n)
  const days = useRead('GET /api/v1/regions/calendar/days', {
    query: { region, from: `${year}-01-01`, to: `${year}-12-31` },
  })
  // The announced calendar is the nation's; a division may add days of its own.
  const entered = useRead('GET /api/v1/regions/calendar/years', {
    query: { region: NATION, from: year, to: year },
  })
  const known = entered.data?.data.items[0]
  const go = (next: string) =>
    setSearch(all => new URLSearchParams([...[...all].filter(([k]) => k !== 'year'), ['year', next]]), {
      replace: true,
    })
  return (
    <div className="yh-stack">
      <div className="yh-row spread">
        <Select
          label={t('year')}
          value={String(year)}
          onValue={go}
          options={years.map(y => ({ value: String(y), label: String(y) }))}
        />
        {permits(permissions, 'regions.calendar') && entered.data ? (
          <Button kind={known ? 'plain' : 'primary'} onClick={() => setEditing(true)}>
            {t(known ? 'change' : 'enter', { year })}
          </Button>
        ) : null}
      </div>
      <Loaded of={days} lines={10}>
        {({ data }) => (
          <>
            {data.missingYears.map(y => (
              <Notice key={y} tone="warn" title={t('missing', { year: y })}>
                <p>{t('missingNote')}</p>
              </Notice>
            ))}
            {known ? <p className="yh-muted">{`${t('document')}：${known.document}`}</p> : null}
            <Panel>
              <Legend />
              <div className="yh-grid calendar-year">
                {MONTHS.map(m => (
                  <MonthTable key={m} year={year} month={m} days={data.days} />
                ))}
              </div>
            </Panel>
          </>
        )}
      </Loaded>
      {editing ? <YearDrawer year={year} known={known} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}
