import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'My rights',
  lead: 'Every number comes from the rules in force, with the document that says so.',
  place: 'Region',
  placeHint: 'A region may be stricter: choose yours to see its rules.',
  kind: 'Kind of training',
  before: 'Before enrolling',
  pay: 'Paying',
  class: 'Lessons and confirmation',
  refund: 'Refunds',
  trouble: 'When something goes wrong',
  since: 'in force from {date}',
  unsure: 'to be verified',
  unknown: 'No citable rule: {reason}.',
  goFind: 'Look an institution up',
  goCalculate: 'Compute my case',
  caution:
    'This explains the rules and is no legal advice. In a dispute the text of the document and the decision of the competent body prevail.',
  law: 'Law and standards',
  lawLead: 'Value, source and history of every rule, by place and day.',
} satisfies Same<typeof zh>
