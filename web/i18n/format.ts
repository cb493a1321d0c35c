import { language, languageTag } from './language.ts'

/** Civil time of the product. */
const ZONE = 'Asia/Shanghai'
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${languageTag()}${JSON.stringify(options)}`
  const found = cache.get(key) ?? new Intl.DateTimeFormat(languageTag() === 'en' ? 'en-GB' : 'zh-CN', options)
  cache.set(key, found)
  return found as Intl.DateTimeFormat
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${languageTag()}${JSON.stringify(options)}`
  const found = cache.get(key) ?? new Intl.NumberFormat(languageTag(), options)
  cache.set(key, found)
  return found as Intl.NumberFormat
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Integer fen → `1,234.56`, exactly. @throws RangeError for anything that is not whole fen */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`)
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '−' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** Integer fen → `¥1,234.56` */
export function money(fen: number): string {
  const text = yuan(fen)
  return text.startsWith('−') ? `−¥${text.slice(1)}` : `¥${text}`
}

/** Integer fen, for headlines: `¥1.22 亿`, `¥431.2 万`, below ten thousand yuan exactly. */
export function moneyShort(fen: number): string {
  const size = Math.abs(fen)
  if (size < 1_000_000) return money(fen)
  const short = (unit: number, name: string) =>
    `${fen < 0 ? '−' : ''}¥${numberFormat({ maximumFractionDigits: size / unit < 100 ? 2 : 1 }).format(size / unit)}${name}`
  if (language() === 'en') return size < 100_000_000 ? short(100_000, 'k') : short(100_000_000, 'M')
  return size < 10_000_000_000 ? short(1_000_000, ' 万') : short(10_000_000_000, ' 亿')
}

/** What a person typed as yuan → integer fen; undefined if it is not an amount with at most two decimals. */
export function parseYuan(text: string): number | undefined {
  const plain = text.replace(/[,，\s¥￥]/g, '')
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

export const count = (n: number) => numberFormat({ maximumFractionDigits: 0 }).format(n)
export const decimal = (n: number, digits = 1) => numberFormat({ maximumFractionDigits: digits }).format(n)

/** A ratio (0…1) as per cent. Never shows 100 % for less than all, nor 0 % for more than nothing. */
export function percent(ratio: number, digits = 1): string {
  const step = 10 ** -(digits + 2)
  const shown = ratio < 1 && ratio > 1 - step ? 1 - step : ratio > 0 && ratio < step ? step : ratio
  return numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(shown)
}

/** 'YYYY-MM-DD' → `2026年5月6日`. A civil date has no zone and is not moved. */
export function date(day: string): string {
  return dateFormat({
    year: 'numeric',
    month: language() === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** 'YYYY-MM-DD' → `5月6日 周三` */
export function dayOfWeek(day: string): string {
  return dateFormat({
    month: language() === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace('日周', '日 周')
}

/** An instant (ISO with zone) → `2026-05-06 14:03` in Chinese civil time. */
export function instant(iso: string | Date): string {
  const parts = dateFormat({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  }).formatToParts(typeof iso === 'string' ? new Date(iso) : iso)
  const part = (type: string) => parts.find(p => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/** The civil day of an instant, 'YYYY-MM-DD'. */
export const dayOf = (iso: string | Date) => instant(iso).slice(0, 10)

/** The clock time of an instant, 'HH:mm'. */
export const timeOf = (iso: string | Date) => instant(iso).slice(11)

/** How many bytes, for people: `4.2 MB`. */
export function bytes(n: number): string {
  if (n < 1024) return `${n} B`
  const unit = n < 1024 ** 2 ? 1 : n < 1024 ** 3 ? 2 : 3
  return `${decimal(n / 1024 ** unit)} ${['B', 'KB', 'MB', 'GB'][unit]}`
}
