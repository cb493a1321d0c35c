import { fault } from './fault.ts'
import type { Direction } from './statement.ts'

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,13}))?$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const FEN_PLACES = 2
const DAY_LENGTH = 10

/** A decimal sum in yuan as whole fen. @throws StatementFault if it is signed, finer than a fen, or no number */
export function fenOfYuan(text: string, place: string): number {
  const found = DECIMAL.exec(text)
  if (!found) fault('value', place, `金额“${text.slice(0, 40)}”无效`, `not an amount: ${text.slice(0, 40)}`)
  const fraction = found[2] ?? ''
  if (/[1-9]/.test(fraction.slice(FEN_PLACES)))
    fault('value', place, `金额“${text}”小于一分`, `finer than a fen: ${text}`)
  return exact(Number(found[1] + fraction.slice(0, FEN_PLACES).padEnd(FEN_PLACES, '0')), place)
}

/** Whole fen, written in digits. */
export function fenOfDigits(text: string, place: string): number {
  if (!/^\d{1,16}$/.test(text))
    fault('value', place, `金额“${text.slice(0, 40)}”无效`, 'not an amount in fen')
  return exact(Number(text), place)
}

function exact(value: number, place: string): number {
  if (!Number.isSafeInteger(value)) fault('value', place, '金额过大', 'the amount is too large')
  return value
}

/** As people write sums in tables: ¥1,234.50. Thousands only where they are grouped properly. */
export function fenOfCell(text: string, place: string): number {
  const bare = text.replace(/^[¥￥]\s*/, '')
  return fenOfYuan(GROUPED.test(bare) ? bare.replaceAll(',', '') : bare, place)
}

/** A sum above zero: entries of zero or less say nothing and are refused. */
export function positive(fen: number, place: string): number {
  if (fen <= 0) fault('value', place, '发生额应大于零', 'the amount of an entry is above zero')
  return fen
}

export function direction(text: string, place: string): Direction {
  if (text === 'CRDT' || text === 'DBIT') return text
  return fault('value', place, `借贷标志“${text.slice(0, 20)}”无效`, 'neither CRDT nor DBIT')
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/
const CHINA_OFFSET_MS = 8 * 3_600_000
const DAY_FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:Z|[+-]\d\d:\d\d)?$/,
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: \d{1,2}:\d\d(?::\d\d)?)?$/,
  /^(\d{4})(\d\d)(\d\d)$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
]

/** A civil date, from a date in any of the usual forms or an instant, which counts by the clock of Beijing. */
export function localDate(text: string, place: string): string {
  const day = text.includes('T') ? dayOfInstant(text) : dayOf(text)
  if (day === undefined)
    fault('value', place, `日期“${text.slice(0, 40)}”无效`, `not a date: ${text.slice(0, 40)}`)
  return day
}

function dayOf(text: string): string | undefined {
  for (const form of DAY_FORMS) {
    const found = form.exec(text)
    if (!found) continue
    const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
    return isDay(day) ? day : undefined
  }
  return undefined
}

function dayOfInstant(text: string): string | undefined {
  const found = ISO_INSTANT.exec(text)
  const written = text.slice(0, DAY_LENGTH)
  if (!found || !isDay(written)) return undefined
  if (!found[2]) return Number.isNaN(Date.parse(`${text}Z`)) ? undefined : written
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, DAY_LENGTH)
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  const known = day >= '1990-01-01' && day <= '2200-12-31'
  return known && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** Numbers of pages and entries. */
export function wholeNumber(text: string, place: string): number {
  if (!/^\d{1,9}$/.test(text)) fault('value', place, `“${text.slice(0, 20)}”不是整数`, 'not a whole number')
  return Number(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

/** A text of at most so many characters, null where it is empty. */
export function said(text: string, max: number, place: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > max) fault('size', place, `文字超过 ${max} 字`, `longer than ${max} characters`)
  if (CONTROL.test(trimmed)) fault('value', place, '含有控制字符', 'contains control characters')
  return trimmed === '' ? null : trimmed
}
