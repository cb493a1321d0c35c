import type { Same } from '../../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  uses: 'Where it is at work',
  formulas: 'Formulas',
  gates: 'Gates',
  screens: 'Screens',
  tests: 'Tests',
  draft: 'draft for comment',
  entered: 'entered by the region',
  since: 'from {day}',
  until: 'to {day}',
  'precision.month': '(the text gives the month only)',
  'precision.year': '(the text gives the year only)',
  'precision.undated': '(the text gives no date)',
  nation: 'Nation',
  rowUses: 'Row {row}',
} as const satisfies Same<typeof zh>
