import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../light/Button.tsx'
import zh from '../zh.ts'
import '../tables.css'
import './map.css'
import { groupTiles, STEPS, shades, type Tile, type TileGroup } from './tiles.ts'

const t = messages(zh, () => import('../en.ts'))

interface GridMapProps {
  /** What the colours show: 监管资金覆盖率. */
  title: string
  tiles: readonly Tile[]
  /** Names of the regions above the tiles, by code; shown when the tiles have several parents. */
  groupNames?: Readonly<Record<string, string>>
  format: (value: number) => string
  /** Goes one level down, or to the records. */
  onOpen?: (code: string) => void
  /** Goes one level up. */
  onUp?: (() => void) | undefined
}

/** The tile in the wished direction that is nearest on the screen. */
function neighbour(from: HTMLElement, all: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = from.getBoundingClientRect()
  const centre = (r: DOMRect) => [r.left + r.width / 2, r.top + r.height / 2] as const
  const [x, y] = centre(at)
  const found = all.flatMap(el => {
    const [cx, cy] = centre(el.getBoundingClientRect())
    const [dx, dy] = [cx - x, cy - y]
    const along = key === 'ArrowRight' ? dx : key === 'ArrowLeft' ? -dx : key === 'ArrowDown' ? dy : -dy
    const across = Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? dy : dx)
    return along > 4 ? [{ el, far: along + 3 * across }] : []
  })
  return found.sort((a, b) => a.far - b.far)[0]?.el
}

/** A map without borders: one tile per region in the order of codes, coloured by value. Arrow keys move, Enter opens. */
export function GridMap({ title, tiles, groupNames = {}, format, onOpen, onUp }: GridMapProps) {
  const groups = useMemo(() => groupTiles(tiles), [tiles])
  const shade = useMemo(() => shades(tiles), [tiles])
  const [focus, setFocus] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const stop = tiles.some(x => x.code === focus) ? focus : groups[0]?.tiles[0]?.code
  const move = (e: KeyboardEvent) => {
    if (!e.key.startsWith('Arrow') || !(e.target instanceof HTMLElement) || !box.current) return
    const next = neighbour(e.target, [...box.current.querySelectorAll<HTMLElement>('.tile')], e.key)
    if (next) e.preventDefault()
    next?.focus()
  }
  return (
    <figure className="desk-map">
      <figcaption className="yh-row spread">
        <Legend />
        {onUp ? (
          <Button small kind="quiet" icon={ArrowUp} onClick={onUp}>
            {t('back')}
          </Button>
        ) : null}
      </figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div ref={box} className="groups" onKeyDown={move}>
        {groups.map(g => (
          <section key={g.code} aria-label={groupNames[g.code] ?? title}>
            {groups.length > 1 ? <h3>{groupNames[g.code] ?? g.code}</h3> : null}
            <Block group={g} shade={shade} stop={stop} format={format} onFocus={setFocus} onOpen={onOpen} />
          </section>
        ))}
      </div>
      <details className="desk-alternative">
        <summary>{t('table')}</summary>
        <TileTable title={title} tiles={tiles} format={format} />
      </details>
    </figure>
  )
}

interface BlockProps {
  group: TileGroup<Tile>
  shade: ReadonlyMap<string, number | undefined>
  stop: string | undefined
  format: (value: number) => string
  onFocus: (code: string) => void
  onOpen: ((code: string) => void) | undefined
}

function Block({ group, shade, stop, format, onFocus, onOpen }: BlockProps) {
  return (
    <div className="block" style={{ '--columns': group.columns } as React.CSSProperties}>
      {group.tiles.map(tile => (
        <button
          key={tile.code}
          type="button"
          className={`tile s${shade.get(tile.code) ?? 0}`}
          tabIndex={tile.code === stop ? 0 : -1}
          onFocus={() => onFocus(tile.code)}
          onClick={() => onOpen?.(tile.code)}
        >
          <span>{tile.name}</span>
          <b className="yh-num">{tile.value === undefined ? t('noValue') : format(tile.value)}</b>
        </button>
      ))}
    </div>
  )
}

function Legend() {
  return (
    <span className="legend">
      <span className="yh-sr">{t('mapNote')}</span>
      {t('least')}
      {Array.from({ length: STEPS }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: five fixed steps
        <i key={n} className={`s${n + 1}`} aria-hidden="true" />
      ))}
      {t('most')}
    </span>
  )
}

function TileTable({ title, tiles, format }: Pick<GridMapProps, 'title' | 'tiles' | 'format'>) {
  const ranked = [...tiles].sort(
    (a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY),
  )
  return (
    <table className="desk-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rank')}</th>
          <th scope="col">{t('region')}</th>
          <th scope="col" className="numeric">
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((tile, n) => (
          <tr key={tile.code}>
            <td className="yh-num">{n + 1}</td>
            <th scope="row">{tile.name}</th>
            <td className="numeric">{tile.value === undefined ? t('noValue') : format(tile.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
