import type { ReplyOf } from '../../api/call.ts'
import { count, money, moneyShort, percent } from '../../i18n/format.ts'

export type Overview = ReplyOf<'GET /api/v1/statistics/overview'>
export type Figures = Overview['totals']
export type Division = Overview['below'][number]

/** What the map, the ranking and the table can show of a division. */
export const FIGURES = [
  'coverage',
  'institutions',
  'licensed',
  'heldFen',
  'payableFen',
  'refundFen',
  'paidFen',
  'releasedFen',
  'lessons',
  'refunds',
  'refundedFen',
] as const
export type FigureKey = (typeof FIGURES)[number]

export const isFigure = (text: string | null): text is FigureKey =>
  (FIGURES as readonly string[]).includes(text ?? '')

/** The value of a figure: a count, fen, or a ratio; undefined where there is nothing to compare. */
export function figureOf(f: Figures, key: FigureKey): number | undefined {
  if (key !== 'coverage') return f[key]
  return f.licensed > 0 ? f.supervised / f.licensed : undefined
}

/** The exact form. */
export function exact(key: FigureKey, value: number): string {
  if (key === 'coverage') return percent(value)
  return key.endsWith('Fen') ? money(value) : count(value)
}

/** The form for headlines and tiles. */
export function short(key: FigureKey, value: number): string {
  return key.endsWith('Fen') ? moneyShort(value) : exact(key, value)
}

/** Every record behind a figure of a region. */
export function recordsOf(key: FigureKey, region: string): string {
  switch (key) {
    case 'coverage':
      return `/institutions?region=${region}&status=LICENSED&custodyMode=NONE`
    case 'institutions':
      return `/institutions?region=${region}`
    case 'licensed':
      return `/institutions?region=${region}&status=LICENSED`
    case 'paidFen':
      return `/orders?region=${region}&status=PAID`
    case 'refunds':
    case 'refundedFen':
      return `/refunds?region=${region}&status=PAID_BACK`
    case 'refundFen':
      return `/refunds?region=${region}&status=APPROVED`
    default:
      return `/accounts?region=${region}`
  }
}

export const isCounty = (region: string) => !region.endsWith('00')

/** The region one level above: county → city → province → nation. */
export const aboveOf = (region: string) =>
  region.endsWith('0000')
    ? '000000'
    : (isCounty(region) ? region.slice(0, 4) : region.slice(0, 2)).padEnd(6, '0')
