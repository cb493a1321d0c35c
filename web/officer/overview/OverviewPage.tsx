import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { AccountList } from '../accounts/AccountList.tsx'
import { useRegion } from '../places/useRegion.ts'
import { SystemHome } from '../system/SystemHome.tsx'
import { Divisions } from './Divisions.tsx'
import { FigureCards } from './FigureCards.tsx'
import { isCounty } from './figures.ts'
import { Movements } from './Movements.tsx'
import './overview.css'
import { usePeriod } from './period.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of an officer: the figures of the own region, and the way down to every record. */
export default function OverviewPage() {
  const session = useSession()
  if (permits(session.permissions, 'statistics.read')) return <Figures />
  return <SystemHome />
}

function Figures() {
  const { region } = useScope()
  const place = useRegion(region)
  const [period, setPeriod] = usePeriod()
  const [search, setSearch] = useSearchParams()
  const kind = CLASSES.find(c => c === search.get('class'))
  const read = useRead('GET /api/v1/statistics/overview', {
    query: { region, ...period, ...(kind ? { class: kind } : {}) },
  })
  const choose = (value: string | undefined) =>
    setSearch(
      now =>
        new URLSearchParams([
          ...[...now].filter(([k]) => k !== 'class'),
          ...(value ? [['class', value]] : []),
        ]),
      { replace: true },
    )
  const asOf = read.data?.data.asOf
  return (
    <DeskPage
      title={t('title', { name: place.name })}
      lead={asOf ? t('asOf', { at: instant(asOf) }) : t('lead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/?region=${r.code}` }))}
      actions={
        <>
          <Select
            aria-label={t('class')}
            placeholder={t('allClasses')}
            allowClear
            value={kind ?? null}
            onChange={value => choose(value ?? undefined)}
            options={CLASSES.map(c => ({ value: c, label: word(c) }))}
            popupMatchSelectWidth={false}
            className="overview-figure"
          />
          <DatePicker.RangePicker
            aria-label={t('period')}
            allowClear={false}
            value={[dayjs(period.from), dayjs(period.to)]}
            onChange={days =>
              days?.[0] &&
              days[1] &&
              setPeriod({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') })
            }
          />
        </>
      }
    >
      <Loaded of={read} lines={10}>
        {({ data }) => (
          <>
            <FigureCards region={region} totals={data.totals} />
            {isCounty(region) ? (
              <Panel title={t('accountsHere')}>
                <AccountList region={region} />
              </Panel>
            ) : (
              <Divisions region={region} below={data.below} />
            )}
            <Movements days={data.days} period={period} />
          </>
        )}
      </Loaded>
    </DeskPage>
  )
}
