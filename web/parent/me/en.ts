import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Me',
  guardian: 'Family account',
  county: 'County',
  MOTHER: 'mother',
  FATHER: 'father',
  GRANDPARENT: 'grandparent',
  OTHER: 'guardian',
  children: 'My children',
  childrenNote: 'Add, correct, withdraw consent, take out',
  refunds: 'Refunds',
  refundsNote: 'Requests, answers, money back',
  account: 'Account and security',
  accountNote: 'Password, devices, second factor',
  reading: 'Language and text size',
  large: 'Large text (for elders)',
  rights: 'My rights: fees, lessons and refunds',
  logout: 'Log out',
} satisfies Same<typeof zh>
