import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { BarRank } from '../../parts/desk/chart/BarRank.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { GridMap } from '../../parts/desk/map/GridMap.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { EmptyState } from '../../parts/light/States.tsx'
import { DivisionTable } from './DivisionTable.tsx'
import { aboveOf, type Division, FIGURES, type FigureKey, figureOf, isFigure, short } from './figures.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The divisions below a region: map, ranking and every figure; each division opens. */
export function Divisions({ region, below }: { region: string; below: readonly Division[] }) {
  const { home, setRegion } = useScope()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('figure')
  const figure: FigureKey = isFigure(asked) ? asked : 'heldFen'
  const show = (key: FigureKey) =>
    setSearch(now => new URLSearchParams([...[...now].filter(([k]) => k !== 'figure'), ['figure', key]]), {
      replace: true,
    })
  const up = region === home ? undefined : () => setRegion(aboveOf(region))
  const tiles = below.map(d => ({ code: d.code, name: d.name, value: figureOf(d, figure) }))
  const choice = (
    <Select
      className="overview-figure"
      aria-label={t('figure')}
      value={figure}
      onChange={show}
      options={FIGURES.map(key => ({ value: key, label: t(key) }))}
      popupMatchSelectWidth={false}
    />
  )
  if (below.length === 0)
    return (
      <Panel title={t('divisions')}>
        <EmptyState title={t('noDivisions')}>{t('noDivisionsNote')}</EmptyState>
      </Panel>
    )
  return (
    <>
      <div className="overview-halves">
        <Panel title={t('mapOf', { figure: t(figure) })} actions={choice}>
          <GridMap
            title={t(figure)}
            tiles={tiles}
            format={value => short(figure, value)}
            onOpen={setRegion}
            onUp={up}
          />
        </Panel>
        <Panel title={t('rankOf', { figure: t(figure) })}>
          <div className="overview-rank">
            <BarRank label={t('rankOf', { figure: t(figure) })} rows={ranked(below, figure)} />
          </div>
        </Panel>
      </div>
      <Panel title={t('allFigures')}>
        <DivisionTable below={below} />
      </Panel>
    </>
  )
}

function ranked(below: readonly Division[], figure: FigureKey) {
  return below
    .map(d => ({ d, value: figureOf(d, figure) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map(({ d, value }) => ({
      key: d.code,
      label: d.name,
      value: value ?? 0,
      text: value === undefined ? t('nothing') : short(figure, value),
      to: `/?region=${d.code}&figure=${figure}`,
    }))
}
