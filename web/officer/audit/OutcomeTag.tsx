import type { ItemOf } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A row of the audit log. */
export type Entry = ItemOf<'GET /api/v1/audit/entries'>

/** The outcome of an act as a tag. */
export const OutcomeTag = ({ outcome }: { outcome: Entry['outcome'] }) => (
  <Tag tone={outcome === 'DONE' ? 'good' : outcome === 'REFUSED' ? 'warn' : 'bad'}>{t(outcome)}</Tag>
)
