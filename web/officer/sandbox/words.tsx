import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { wordOf } from '../../catalogue/law/say.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag, type Tone } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Replay = ReplyOf<'GET /api/v1/rules/replays/{id}'>
export type Total = Replay['totals'][string][string]

const tones: Record<Replay['status'], Tone> = {
  WAITING: 'plain',
  RUNNING: 'info',
  DONE: 'good',
  CANCELLED: 'plain',
  FAILED: 'bad',
}
export const ReplayTag = ({ status }: { status: Replay['status'] }) => (
  <Tag tone={tones[status]}>{t(status)}</Tag>
)

export const going = (r: Replay | undefined) => r?.status === 'WAITING' || r?.status === 'RUNNING'

/** How often the page asks for the progress of a replay. */
const POLL_MS = 1_500

/** A replay, asked again until it ends. */
export function useReplay(id: number) {
  const read = useRead('GET /api/v1/rules/replays/{id}', { path: { id } })
  const running = going(read.data?.data)
  useRead(
    'GET /api/v1/rules/replays/{id}',
    { path: { id } },
    running ? { refetchMs: POLL_MS } : { enabled: false },
  )
  return read
}

/** The kinds of record with their names. */
export function useKinds() {
  const read = useRead('GET /api/v1/rules/replays/kinds', {})
  const items = read.data?.data.items ?? []
  const name = (kind: string) => {
    const found = items.find(k => k.kind === kind)
    return found ? say(found) : kind
  }
  return { items, name, ready: read.data !== undefined }
}

const has = (key: string): key is keyof typeof zh => Object.hasOwn(zh, key)

/** A verdict in words; the row of the regulation that follows stays as it is. */
export const sayVerdict = (verdict: string): string =>
  verdict
    .split(' ')
    .map(part => (/^[A-Z_]+$/.test(part) ? (has(part) ? t(part as 'LAWFUL') : wordOf(part)) : part))
    .join(' ')

const NOTHING: Total = { looked: 0, changed: 0, moreFen: 0, lessFen: 0 }
const plus = (a: Total, b: Total): Total => ({
  looked: a.looked + b.looked,
  changed: a.changed + b.changed,
  moreFen: a.moreFen + b.moreFen,
  lessFen: a.lessFen + b.lessFen,
})

/** Totals of every kind. */
export const byKind = (r: Replay): [string, Total][] =>
  r.kinds.map(kind => [kind, Object.values(r.totals[kind] ?? {}).reduce(plus, NOTHING)])

/** Totals of every county, over all kinds or of one. */
export function byCounty(r: Replay, kind: string): [string, Total][] {
  const sums = new Map<string, Total>()
  for (const [name, counties] of Object.entries(r.totals))
    if (!kind || kind === name)
      for (const [county, total] of Object.entries(counties))
        sums.set(county, plus(sums.get(county) ?? NOTHING, total))
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}
