import { date, money, percent } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const BASIS = 10_000
type Scalar = string | number | boolean | null

/** The word for a name or a code of the rules; what has none (a time, a number) stands for itself. */
const wordOf = (name: string) => (Object.hasOwn(zh, name) ? t(name as keyof typeof zh) : name)

/** Fen are shown as money, basis points as percent, dates as dates, codes by their word, the rest as it is. */
function shown(name: string, value: Scalar): string {
  if (typeof value === 'number' && /fen$/i.test(name)) return money(value)
  if (typeof value === 'number' && /basispoints$/i.test(name)) return percent(value / BASIS)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  return value === null ? t('none') : wordOf(String(value))
}

/** What a step of a computation was given, in plain words. */
export default function Inputs({ rows }: { rows: readonly (readonly [string, Scalar])[] }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{wordOf(name)}</dt>
          <dd className="yh-num">{shown(name, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
