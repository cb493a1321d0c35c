import type { ItemOf } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag, type Tone } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type LocalValue = ItemOf<'GET /api/v1/rules/values'>
export type Status = LocalValue['status']

export const STATUSES: readonly Status[] = ['PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN', 'ANNULLED']
const tones: Record<Status, Tone> = {
  PROPOSED: 'warn',
  PUBLISHED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
  ANNULLED: 'bad',
}

export const statusWord = (status: Status): string => t(status)

/** How a proposed value stands. */
export const StatusTag = ({ status }: { status: Status }) => <Tag tone={tones[status]}>{t(status)}</Tag>

/** The value as it was proposed, or why there is none. */
export const shown = (v: LocalValue) => ({
  unit: v.unit,
  known: v.unknown === null,
  value: v.value,
  unknown: v.unknown === null ? null : { zh: v.unknown, en: v.unknown },
})
