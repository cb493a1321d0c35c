import { isCode, word } from '../../../catalogue/codes/codes.ts'
import { date, decimal, money, percent } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import { conversionWord, stepWord } from '../../conversions/words.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DM2_PER_M2 = 100
const WHOLE_BP = 10_000
type Payload = { readonly [name: string]: unknown }

/** An entry of the log as the API gives it. */
interface Entry {
  kind: string
  payload: Payload
}

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value in words; undefined for what people do not read: ids and empty members. */
function said(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return number(name, value)
  if (Array.isArray(value))
    return value
      .map(v => said(name, v) ?? '')
      .filter(Boolean)
      .join(t('and'))
  if (typeof value !== 'string') return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
  return coded(name, value)
}

function number(name: string, value: number): string {
  if (/Fen$/.test(name)) return money(value)
  if (/Dm2$/.test(name)) return decimal(value / DM2_PER_M2, 2)
  if (name === 'shareBp') return percent(value / WHOLE_BP, 2)
  return String(value)
}

function coded(name: string, value: string): string {
  if (name === 'step') return stepWord(value)
  if (value === 'PROFIT_TO_NONPROFIT' || value === 'FILING_TO_APPROVAL') return conversionWord(value)
  if (!/^[A-Z_]+$/.test(value)) return value
  if (Object.hasOwn(zh, value)) return t(value as 'PERSON')
  return isCode(value) ? word(value) : value
}

const line = (name: string, value: unknown): string[] => {
  if (!Object.hasOwn(zh, name)) return []
  const words = said(name, value)
  return words ? [t('line', { name: t(name as 'name'), value: words })] : []
}

/** What an action says, line by line: 许可证号：…, 有效期至：…. Members inside are told like those outside. */
export function actionFacts({ payload }: Entry): string[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    if (name === 'sponsors' && Array.isArray(value))
      return (value as Payload[]).map(s =>
        Object.entries(s)
          .flatMap(([n, v]) => line(n, v))
          .join(' '),
      )
    if (isObject(value)) return Object.entries(value).flatMap(([n, v]) => line(n, v))
    return line(name, value)
  })
}
