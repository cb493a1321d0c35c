import { codeWords } from '../../../rules/words.gen.ts'
import { count, date, decimal, money, percent } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { isCode, word } from '../codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const has = (key: string): key is keyof typeof zh => Object.hasOwn(zh, key)

interface Band {
  min: number
  max: number | null
  baseFen?: number | null
  base_fen?: number | null
}
interface Span {
  min: number
  max: number | null
}
interface Fine {
  gravity: string
  party?: string
  gains?: Span
  amount?: Span
  multiple?: Span
}

const numbers = ['months', 'minutes', 'lessons', 'persons', 'times'] as const
type Numbered = (typeof numbers)[number]
const isNumbered = (unit: string): unit is Numbered => (numbers as readonly string[]).includes(unit)

/** What a code means, in the language of the page; the code itself where nobody has said. */
export const wordOf = (code: string): string => codeWords[code]?.[language()] ?? code

const span = ({ min, max }: Span, say: (n: number) => string) =>
  t('span', { a: say(min), b: max === null ? '∞' : say(max) })

function fine(f: Fine): string {
  const gains = f.gains
    ? f.gains.max === null
      ? t('gainsFrom', { a: money(f.gains.min) })
      : t('gainsTo', { a: money(f.gains.min), b: money(f.gains.max) })
    : ''
  const multiple = f.multiple && t('multiple', { a: f.multiple.min, b: f.multiple.max ?? '∞' })
  const sum = f.amount ? span(f.amount, money) : (multiple ?? '')
  return [worded('gravity', f.gravity), f.party && worded('party', f.party), gains, sum]
    .filter(Boolean)
    .join(' ')
}

/** The words of a code of a group; the code where there are none. None of these texts has parameters. */
function worded(group: string, code: string): string {
  const key = `${group}.${code}`
  return has(key) ? t(key as 'yes') : code
}

const band = (b: Band): string => {
  const base = b.baseFen ?? b.base_fen
  const v = base === null || base === undefined ? t('bandUnset') : money(base)
  return b.max === null ? t('bandOpen', { a: b.min, v }) : t('bands', { a: b.min, b: b.max, v })
}

/** A value of the law in words, by its unit; several lines where it has several parts. */
export function sayValue(unit: string, value: unknown): string[] {
  if (value === null || value === undefined) return [t('unknown')]
  const n = value as number
  if (isNumbered(unit)) return [t(unit, { n: count(n) })]
  switch (unit) {
    case 'fen':
      return [money(n)]
    case 'basis_points':
      return [percent(n / 10_000)]
    case 'square_metres':
      return [t('square_metres', { n: decimal(n) })]
    case 'count':
      return [count(n)]
    case 'flag':
      return [value ? t('yes') : t('no')]
    case 'duration':
    case 'period': {
      const { amount, unit: of } = value as { amount: number; unit: 'WORKDAY' }
      return [t(of, { n: count(amount) })]
    }
    case 'basis_points_span':
      return [span(value as Span, v => percent(v / 10_000))]
    case 'times_span':
    case 'months_span':
      return [span(value as Span, count)]
    case 'price_bands':
      return (value as Band[]).map(band)
    case 'fines':
      return (value as Fine[]).map(fine)
    case 'code':
      return [coded(value as string)]
    case 'codes':
      return (value as string[]).map(coded)
    default:
      return [value].flat().map(String)
  }
}

const coded = (code: string) => (/^\d{4}-\d{2}-\d{2}$/.test(code) ? date(code) : wordOf(code))

/** What a subject of the regulation is called. */
export const saySubject = (subject: string): string => worded('subject', subject)

/** How sure the project is of a value. */
export const sayConfidence = (confidence: string): string => worded('confidence', confidence)

/** For what a value holds, in words; empty where it holds for all. */
export function sayScope(scope: Readonly<Record<string, readonly string[]>>): string {
  const parts = Object.values(scope).map(codes => codes.map(codeWord).join('、'))
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`
}
const codeWord = (code: string) => (isCode(code) ? word(code) : wordOf(code))
