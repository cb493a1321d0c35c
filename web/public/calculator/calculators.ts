import { CHANNELS, CLASSES, STAGES } from '../../catalogue/codes/codes.ts'
import { daysAfter } from '../../i18n/today.ts'

/** What a person fills in. Names are those of the inputs of `rules/explain.ts`; all values are texts. */
export type FieldSpec =
  | { name: string; as: 'date' | 'time' | 'yuan' | 'whole'; optional?: true }
  | { name: string; as: 'choice' | 'select'; options: readonly string[] }
  | { name: string; as: 'check' | 'region' }
export type Inputs = Readonly<Record<string, string>>

/** One question that the rules answer on this device. */
export interface Calculator {
  /** Kind of question in `rules/explain.ts`. */
  kind: 'refund' | 'price-cap' | 'prepayment' | 'clock' | 'class-time'
  fields: readonly FieldSpec[]
  /** Where the form begins, given today's date. */
  initial: (today: string) => Inputs
}

const place: FieldSpec = { name: 'region', as: 'region' }
const kindOf: FieldSpec = { name: 'class', as: 'select', options: CLASSES }
const stage: FieldSpec = { name: 'stage', as: 'select', options: STAGES }
const channel: FieldSpec = { name: 'channel', as: 'select', options: CHANNELS }
const common = { region: '', class: 'CULTURE_ART', stage: 'PRIMARY', channel: 'OFFLINE' }

export const calculators = {
  refund: {
    kind: 'refund',
    fields: [
      { name: 'fault', as: 'choice', options: ['CONSUMER', 'OPERATOR'] },
      { name: 'paid', as: 'yuan' },
      { name: 'lessons', as: 'whole' },
      { name: 'gifts', as: 'whole' },
      { name: 'used', as: 'whole' },
      { name: 'paid-on', as: 'date' },
      { name: 'starts', as: 'date' },
      { name: 'on', as: 'date' },
      { name: 'list-price', as: 'yuan', optional: true },
      { name: 'released', as: 'yuan', optional: true },
      { name: 'knew', as: 'check' },
    ],
    initial: today => ({
      fault: 'CONSUMER',
      paid: '',
      lessons: '',
      gifts: '0',
      used: '0',
      'paid-on': '',
      starts: '',
      on: today,
      'list-price': '',
      released: '',
      knew: 'no',
    }),
  },
  price: {
    kind: 'price-cap',
    fields: [
      place,
      stage,
      channel,
      { name: 'minutes', as: 'whole' },
      { name: 'size', as: 'whole' },
      { name: 'on', as: 'date' },
    ],
    initial: today => ({ ...common, class: 'SUBJECT', minutes: '', size: '', on: today }),
  },
  prepayment: {
    kind: 'prepayment',
    fields: [
      place,
      kindOf,
      stage,
      { name: 'amount', as: 'yuan' },
      { name: 'lessons', as: 'whole' },
      { name: 'gifts', as: 'whole' },
      { name: 'starts', as: 'date' },
      { name: 'ends', as: 'date' },
      { name: 'on', as: 'date' },
      { name: 'remaining', as: 'whole', optional: true },
      { name: 'loan', as: 'check' },
    ],
    initial: today => ({
      ...common,
      amount: '',
      lessons: '',
      gifts: '0',
      starts: daysAfter(today, 7),
      ends: '',
      on: today,
      remaining: '',
      loan: 'no',
    }),
  },
  deadline: {
    kind: 'clock',
    fields: [
      {
        name: 'rule',
        as: 'choice',
        options: ['PLAT-04.lessonAutoConfirm', 'PLAT-05.refundAutoApprove', 'OWN'],
      },
      { name: 'start', as: 'date' },
      { name: 'amount', as: 'whole' },
      { name: 'unit', as: 'select', options: ['WORKDAY', 'CALENDAR_DAY', 'MONTH'] },
      place,
    ],
    initial: today => ({
      rule: 'PLAT-05.refundAutoApprove',
      start: today,
      amount: '',
      unit: 'WORKDAY',
      region: '',
    }),
  },
  'class-time': {
    kind: 'class-time',
    fields: [
      place,
      kindOf,
      stage,
      channel,
      { name: 'on', as: 'date' },
      { name: 'start', as: 'time' },
      { name: 'end', as: 'time' },
    ],
    initial: today => ({ ...common, on: today, start: '', end: '' }),
  },
} as const satisfies Record<string, Calculator>

export type CalculatorName = keyof typeof calculators

/** Fields that do not matter with what else was chosen. */
export function isShown(name: CalculatorName, field: string, inputs: Inputs): boolean {
  if (name !== 'deadline') return true
  const own = inputs.rule === 'OWN'
  return field === 'amount' || field === 'unit' ? own : field === 'region' ? !own : true
}
