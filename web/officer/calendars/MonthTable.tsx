import type { ReplyOf } from '../../api/call.ts'
import { messages } from '../../i18n/messages.ts'
import './calendars.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Day = ReplyOf<'GET /api/v1/regions/calendar/days'>['days'][number]
type Kind = NonNullable<Day['kind']>
const KINDS: readonly Kind[] = ['STATUTORY_HOLIDAY', 'MAKE_UP_WORKDAY', 'REST_DAY', 'WORKDAY']
const WEEK = 7
/** Signs beside the colours. */
const SIGNS: Partial<Record<Kind, string>> = { STATUTORY_HOLIDAY: '休', MAKE_UP_WORKDAY: '班' }

/** What the colours and signs mean. */
export const Legend = () => (
  <ul className="calendar-legend" aria-label={t('legend')}>
    {KINDS.map(k => (
      <li key={k}>
        <span className={`day ${k}`} aria-hidden="true">
          {SIGNS[k] ?? ''}
        </span>
        {t(k)}
      </li>
    ))}
  </ul>
)

/** Monday first. */
const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK

interface MonthProps {
  year: number
  month: number
  days: readonly Day[]
}

/** One month, week by week. */
export function MonthTable({ year, month, days }: MonthProps) {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`
  const own = days.filter(d => d.date.startsWith(prefix))
  const first = own[0]
  if (!first) return null
  const cells: (Day | null)[] = [...Array.from({ length: weekday(first.date) }, () => null), ...own]
  const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, n) =>
    cells.slice(n * WEEK, (n + 1) * WEEK),
  )
  return (
    <table className="calendar-month">
      <caption>{t('month', { n: month })}</caption>
      <tbody>
        {weeks.map((week, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks stand in their order
          <tr key={n}>
            {week.map((day, k) =>
              day ? (
                <DayCell key={day.date} day={day} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: empty places before the first day
                <td key={k} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day: d }: { day: Day }) {
  const words = [d.kind ? t(d.kind) : '', d.name ?? ''].filter(Boolean).join(' ')
  const sign = d.kind ? SIGNS[d.kind] : undefined
  return (
    <td className={`day ${d.kind ?? ''}`} title={words}>
      {Number(d.date.slice(-2))}
      {sign ? <small aria-hidden="true">{sign}</small> : null}
      {sign ? <span className="yh-sr">{words}</span> : null}
    </td>
  )
}
