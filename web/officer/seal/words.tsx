import type { ItemOf } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag, type Tone } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Request = ItemOf<'GET /api/v1/seal/access-requests'>
export type Purpose = Request['purpose']
export type ScopeKind = Request['scope']['kind']

export const PURPOSES: readonly Purpose[] = [
  'refund-dispute',
  'complaint',
  'inspection',
  'case',
  'custody-check',
  'risk-response',
  'guardian-request',
  'teaching',
]
export const SCOPES: readonly ScopeKind[] = ['child', 'family', 'class-group', 'order', 'case', 'institution']
export const STATES: readonly Request['state'][] = ['ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED']

/** The word for a purpose; the code for one that has no word yet. */
export const purposeWord = (purpose: string): string => {
  const key = `purpose_${purpose}`
  return Object.hasOwn(zh, key) ? t(key as 'purpose_complaint') : purpose
}

export const scopeWord = (kind: ScopeKind): string => t(kind)

const tones: Record<Request['state'], Tone> = {
  ASKED: 'warn',
  APPROVED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'plain',
  REVOKED: 'bad',
}

/** How a request stands; an approval that is over says so. */
export function RequestTag({ request: r }: { request: Request }) {
  if (r.state === 'APPROVED' && !r.valid) return <Tag>{t('expired')}</Tag>
  return <Tag tone={tones[r.state]}>{t(r.state)}</Tag>
}
