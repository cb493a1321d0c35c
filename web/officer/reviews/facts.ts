import { isCode, word } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The word for a fact of the register. */
export function factName(key: string): string {
  const name = `fact_${key}`
  return Object.hasOwn(zh, name) ? t(name as 'fact_name') : key
}

/** A fact in words: codes are spelled out, dates written, lists joined. */
export function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('nothing')
  if (Array.isArray(value)) return value.map(said).join(t('and'))
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
  return isCode(value) ? word(value) : value
}
