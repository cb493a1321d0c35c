import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { messages } from '../../../i18n/messages.ts'
import { cx } from '../classes.ts'
import { ErrorState, Skeleton } from '../States.tsx'
import zh from '../zh.ts'
import { depthOf, type Region, type RegionSource } from './source.ts'
import { useFetched } from './useFetched.ts'

const t = messages(zh, () => import('../en.ts'))
const TYPING_MS = 150

interface BrowserProps {
  source: RegionSource
  within: string
  depth: number
  anyLevel: boolean
  /** Path of what is chosen now, so that the list opens there. */
  start: readonly Region[]
  onChoose: (region: Region) => void
}

/** The path above the list: every part of it is a way back. */
function Path({ path, onGo }: { path: readonly Region[]; onGo: (n: number) => void }) {
  return (
    <nav className="yh-region-path" aria-label={t('regionPath')}>
      {[{ code: '', name: t('regionAll') }, ...path].map((r, n) => (
        <button
          key={r.code}
          type="button"
          aria-current={n === path.length ? 'true' : undefined}
          onClick={() => onGo(n)}
        >
          {r.name}
        </button>
      ))}
    </nav>
  )
}

/** Search by name, pinyin or code, or walk down level by level. Arrow keys move, Enter opens or chooses, ← goes up. */
export function RegionBrowser({ source, within, depth, anyLevel, start, onChoose }: BrowserProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [path, setPath] = useState<readonly Region[]>(
    start.filter(r => depthOf(r.code) > depthOf(within) && r.open).slice(0, -1),
  )
  const [active, setActive] = useState(0)
  const here = path.at(-1)
  const wanted = text.trim()
  const found = useFetched(
    s => (wanted ? source.search(wanted, within, s) : source.below(here?.code ?? within, s)),
    `${wanted}|${here?.code}`,
    wanted ? TYPING_MS : 0,
  )
  const whole = here && anyLevel && !wanted
  const rows = whole ? [{ ...here, open: false }, ...(found.data ?? [])] : (found.data ?? [])
  const go = (next: readonly Region[]) => {
    setPath(next)
    setText('')
    setActive(0)
  }
  const press = (r: Region) => (!wanted && r.open && depthOf(r.code) < depth ? go([...path, r]) : onChoose(r))
  const onKey = (e: KeyboardEvent) => {
    const move = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    const row = rows[active]
    if (move) setActive(Math.min(rows.length - 1, Math.max(0, active + move)))
    else if (e.key === 'Enter' && row) press(row)
    else if (e.key === 'ArrowLeft' && !text && path.length) go(path.slice(0, -1))
    else return
    e.preventDefault()
  }
  return (
    <div className="yh-region">
      <span className="yh-control">
        <Search aria-hidden="true" />
        <input
          type="search"
          role="combobox"
          aria-label={t('regionSearch')}
          aria-expanded="true"
          aria-controls={`${id}l`}
          aria-activedescendant={rows[active] ? `${id}o${active}` : undefined}
          autoComplete="off"
          placeholder={t('regionSearch')}
          value={text}
          maxLength={40}
          onKeyDown={onKey}
          onChange={e => {
            setText(e.target.value)
            setActive(0)
          }}
        />
      </span>
      {wanted ? null : <Path path={path} onGo={n => go(path.slice(0, n))} />}
      <p className="yh-sr" role="status">
        {wanted && found.data ? t('regionFound', { n: found.data.length }) : ''}
      </p>
      {found.error ? <ErrorState error={found.error} onRetry={found.refetch} inline /> : null}
      {found.isPending ? <Skeleton lines={6} /> : null}
      {wanted && found.data?.length === 0 ? <p className="yh-muted">{t('regionNone')}</p> : null}
      <div id={`${id}l`} role="listbox" aria-label={t('region')} className="yh-region-list" tabIndex={-1}>
        {rows.map((r, n) => (
          <Row
            key={`${r.code}${n === 0 && whole ? '*' : ''}`}
            id={`${id}o${n}`}
            region={r}
            label={n === 0 && whole ? t('regionWhole', { name: r.name }) : r.name}
            active={n === active}
            deeper={!wanted && r.open && depthOf(r.code) < depth}
            onPress={() => press(r)}
          />
        ))}
      </div>
    </div>
  )
}

/** Scrolls the list, and nothing around it, until the row is seen. */
function show(row: HTMLElement) {
  const list = row.parentElement
  if (!list) return
  const above = row.offsetTop - list.offsetTop
  if (above < list.scrollTop) list.scrollTop = above
  else list.scrollTop = Math.max(list.scrollTop, above + row.offsetHeight - list.clientHeight)
}

interface RowProps {
  id: string
  region: Region
  label: string
  active: boolean
  deeper: boolean
  onPress: () => void
}

function Row({ id, region, label, active, deeper, onPress }: RowProps) {
  const bring = (row: HTMLDivElement | null) => {
    if (active && row) show(row)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
    <div
      ref={bring}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={cx('row', active && 'active', deeper && 'deeper')}
      onClick={onPress}
    >
      <span>
        {label}
        {region.above ? <small>{region.above}</small> : null}
      </span>
      <code>{region.code}</code>
    </div>
  )
}
