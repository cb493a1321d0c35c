import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'What went wrong',
  lead: 'When something is refused the page names a code. Find here what it means and what to do.',
  search: 'Code of the problem',
  todo: 'What to do',
  for: 'When you ask for help',
  forNote: 'Give this code, and the number that the page shows.',
  code: 'Code',
  status: 'HTTP status',
  none: 'There is no such code',
  noneNote: 'Codes are lower-case letters, dots and hyphens.',
  all: 'All codes',
} satisfies Same<typeof zh>
