import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAY_MS = 86_400_000
/** Fewer days than this are shown as pressing. */
const PRESSING = 4

/** Days from today to a civil date; negative when it is past. */
export const daysUntil = (day: string) =>
  Math.round((Date.parse(daysAfter(day, 0)) - Date.parse(today())) / DAY_MS)

/** How much time is left until a due day. */
export function DaysLeft({ dueOn }: { dueOn: string | null }) {
  if (dueOn === null) return <Tag>{t('noDue')}</Tag>
  const n = daysUntil(dueOn)
  if (n < 0) return <Tag tone="bad">{t('overdue', { n: -n })}</Tag>
  if (n === 0) return <Tag tone="bad">{t('dueToday')}</Tag>
  return <Tag tone={n < PRESSING ? 'warn' : 'info'}>{t('daysLeft', { n })}</Tag>
}
