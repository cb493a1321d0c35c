import { Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { apiRegions } from '../../api/apiRegions.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, money, moneyShort } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { GridMap } from '../../parts/desk/map/GridMap.tsx'
import '../../parts/desk/tables.css'
import { useFetched } from '../../parts/light/region/useFetched.ts'
import { byCounty, byKind, type Replay, type Total } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const FIGURES = ['changed', 'looked', 'moreFen', 'lessFen'] as const
type Figure = (typeof FIGURES)[number]
const figureWord = (f: Figure) => t(f === 'moreFen' ? 'more' : f === 'lessFen' ? 'less' : f)
const short = (f: Figure) => (f === 'moreFen' || f === 'lessFen' ? moneyShort : count)

/** Names of counties: those of the same city stand in one list of the register. */
async function namesOf(codes: readonly string[], signal: AbortSignal): Promise<Record<string, string>> {
  const cities = [...new Set(codes.map(code => `${code.slice(0, 4)}00`))]
  const lists = await Promise.all(cities.map(city => apiRegions.below(city, signal)))
  return Object.fromEntries(lists.flat().map(r => [r.code, r.name]))
}

/** What a replay found: by kind, and by county on a map and in a table. */
export function Result({ replay, name }: { replay: Replay; name: (kind: string) => string }) {
  const [figure, setFigure] = useState<Figure>('changed')
  const [search, setSearch] = useSearchParams()
  const counties = byCounty(replay, search.get('kind') ?? '')
  const codes = counties.map(([code]) => code)
  const names = useFetched(s => namesOf(codes, s), codes.join()).data ?? {}
  const open = (county: string) =>
    setSearch(now => new URLSearchParams([...[...now].filter(([k]) => k !== 'county'), ['county', county]]))
  const sum = byKind(replay).map(([, total]) => total)
  const add = (pick: (t: Total) => number) => sum.reduce((n, one) => n + pick(one), 0)
  return (
    <>
      <div className="yh-grid gap-3">
        <StatCard label={t('looked')} value={count(replay.looked)} />
        <StatCard label={t('changed')} value={count(replay.changed)} />
        <StatCard label={t('more')} value={money(add(x => x.moreFen))} />
        <StatCard label={t('less')} value={money(add(x => x.lessFen))} />
      </div>
      <Panel title={t('byKind')}>
        <TotalTable
          head={t('kind')}
          rows={byKind(replay).map(([kind, total]) => [name(kind), kind, total])}
        />
      </Panel>
      <Panel
        title={t('byCounty')}
        actions={
          <Select
            aria-label={t('figure')}
            value={figure}
            onChange={setFigure}
            popupMatchSelectWidth={false}
            options={FIGURES.map(value => ({ value, label: figureWord(value) }))}
          />
        }
      >
        <div className="yh-stack">
          <GridMap
            title={figureWord(figure)}
            tiles={counties.map(([code, total]) => ({
              code,
              name: names[code] ?? code,
              value: total[figure],
            }))}
            format={short(figure)}
            onOpen={open}
          />
          <TotalTable
            head={t('county')}
            rows={counties.map(([code, total]) => [<RegionName key={code} code={code} />, code, total])}
          />
        </div>
      </Panel>
    </>
  )
}

function TotalTable({ head, rows }: { head: string; rows: readonly [React.ReactNode, string, Total][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className="desk-scroll" tabIndex={0} aria-label={head}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {FIGURES.map(f => (
              <th key={f} scope="col" className="numeric">
                {figureWord(f)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, key, total]) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {FIGURES.map(f => (
                <td key={f} className="numeric">
                  {(f === 'moreFen' || f === 'lessFen' ? money : count)(total[f])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
