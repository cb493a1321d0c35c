import type { Same } from '../../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  caps: 'Caps',
  withinCaps: 'Within the caps of one collection',
  beyondCaps: 'Beyond the caps of one collection: it cannot be signed',
  whyPrepayment: 'How the caps of one collection were checked',
  capIs: 'At most {money} a lesson (government guide price)',
  whyJoining: 'How the lessons that are left are priced',
  whyPrice: 'How the cap of a lesson comes about',
} satisfies Same<typeof zh>
