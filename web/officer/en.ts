import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'Officers’ desk',
  lead: 'Register, custody, work queue and statistics; every number leads to its records.',
  search: 'Find institutions by name, pinyin or code',
  register: 'Register',
  money: 'Custody',
  oversight: 'Oversight',
  law: 'Law and policy',
  settings: 'System',
} satisfies Same<typeof zh>
