import { messages } from '../../i18n/messages.ts'
import { Tag, type Tone } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type State = Exclude<keyof typeof zh, 'why'>

/** States that are not simply one fact among others. */
const tones: Partial<Record<State, Tone>> = {
  ON_SALE: 'good',
  STOPPED: 'warn',
  OPEN: 'good',
  CANCELLED: 'bad',
  SCHEDULED: 'info',
  TAUGHT: 'good',
  PRESENT: 'good',
  LEAVE: 'info',
  ABSENT: 'bad',
  CONFIRM_REQUESTED: 'warn',
  CONFIRMED: 'good',
  AUTO_CONFIRMED: 'good',
  RELEASED_BY_DECISION: 'good',
  DISPUTED: 'bad',
  order_SIGNED: 'warn',
  order_PAID: 'good',
  refund_REQUESTED: 'warn',
  refund_APPROVED: 'good',
  refund_AUTO_APPROVED: 'good',
  refund_APPEALED: 'warn',
  refund_REJECTED: 'bad',
  refund_PAID_BACK: 'good',
  dispute_OPEN: 'warn',
  dispute_RELEASED: 'good',
  correction_PENDING: 'warn',
  correction_APPROVED: 'good',
  correction_REJECTED: 'bad',
  teacher_ACTIVE: 'good',
}

/** The word for a state. */
export const stateWord = (state: State): string => t(state)

/** A state of this desk's records as a tag. */
export const StateTag = ({ state }: { state: State }) => <Tag tone={tones[state] ?? 'plain'}>{t(state)}</Tag>
