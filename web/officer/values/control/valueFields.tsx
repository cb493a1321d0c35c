import { useState } from 'react'
import { wordOf } from '../../../catalogue/law/say.ts'
import { messages } from '../../../i18n/messages.ts'
import type { CustomControl, FieldSpec, Values } from '../../../parts/desk/form/field.ts'
import { Choice } from '../../../parts/light/Choice.tsx'
import { TextArea, TextField } from '../../../parts/light/Field.tsx'
import { Bands } from './Bands.tsx'
import { Fines } from './Fines.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS = ['WORKDAY', 'CALENDAR_DAY', 'MONTH'] as const
const PERIODS = [...DAYS, 'YEAR', 'HOUR', 'MINUTE'] as const
const NUMBERS = ['months', 'minutes', 'lessons', 'persons', 'times', 'square_metres'] as const
const BASIS_PER_PERCENT = 100

type Shape<K = FieldSpec> = K extends FieldSpec ? Omit<K, 'name' | 'when' | 'hint' | 'optional'> : never

/** A percentage that is kept in basis points. */
function Percent({ value, onValue, error }: CustomControl) {
  const [text, setText] = useState(typeof value === 'number' ? String(value / BASIS_PER_PERCENT) : '')
  return (
    <TextField
      label={t('percent')}
      error={error}
      inputMode="decimal"
      suffix="%"
      value={text}
      onValue={typed => {
        setText(typed)
        const read = /^\d{1,6}(\.\d{1,2})?$/.test(typed.trim())
        onValue(read ? Math.round(Number(typed) * BASIS_PER_PERCENT) : undefined)
      }}
    />
  )
}

function Flag({ value, onValue, error }: CustomControl) {
  return (
    <Choice
      label={t('value')}
      error={error}
      options={(['yes', 'no'] as const).map(v => ({ value: v, label: t(v) }))}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      onValue={v => onValue(v === 'yes')}
    />
  )
}

function Words({ value, onValue, error }: CustomControl) {
  const lines = Array.isArray(value) ? value.join('\n') : ''
  return (
    <TextArea
      label={t('words')}
      hint={t('wordsHint')}
      error={error}
      value={lines}
      onValue={text => onValue(text === '' ? undefined : text.split('\n'))}
    />
  )
}

const period = (units: readonly (typeof PERIODS)[number][]): (Shape & { at: string })[] => [
  { at: '/amount', kind: 'number', label: t('amount'), min: 0 },
  { at: '/unit', kind: 'select', label: t('unit'), options: units.map(u => ({ value: u, label: t(u) })) },
]

/** The fields of a value by its unit; `at` is the member of the value, empty for the value itself. */
function shapes(unit: string, codes: readonly string[]): (Shape & { at: string })[] {
  const one = (shape: Shape) => [{ ...shape, at: '' }]
  const options = codes.map(value => ({ value, label: wordOf(value) }))
  const number = NUMBERS.find(n => n === unit)
  if (number) return one({ kind: 'number', label: t('value'), unit: t(number), min: 0 })
  switch (unit) {
    case 'fen':
      return one({ kind: 'money', label: t('value') })
    case 'basis_points':
      return one({ kind: 'custom', label: t('percent'), render: c => <Percent {...c} /> })
    case 'count':
      return one({ kind: 'number', label: t('value'), min: 0 })
    case 'duration':
      return period(DAYS)
    case 'period':
      return period(PERIODS)
    case 'flag':
      return one({ kind: 'custom', label: t('value'), render: c => <Flag {...c} /> })
    case 'clock':
      return one({ kind: 'time', label: t('value') })
    case 'code':
      return one({ kind: 'select', label: t('code'), options })
    case 'codes':
      return one({ kind: 'multi', label: t('codes'), options, wide: true })
    case 'words':
      return one({ kind: 'custom', label: t('words'), wide: true, render: c => <Words {...c} /> })
    case 'price_bands':
      return one({ kind: 'custom', label: t('bands'), wide: true, render: c => <Bands {...c} /> })
    case 'fines':
      return one({ kind: 'custom', label: t('fines'), wide: true, render: c => <Fines {...c} /> })
    default:
      return (['min', 'max'] as const).map(m => ({
        at: `/${m}`,
        kind: 'number' as const,
        label: t(m === 'min' ? 'lowest' : 'highest'),
        min: 0,
      }))
  }
}

/**
 * The fields in which a value is typed, as its unit asks.
 * @param codes the codes that are known for the parameter
 * @param when shown only while this holds
 */
export function valueFields(
  unit: string,
  codes: readonly string[],
  when: (values: Values) => boolean = () => true,
): FieldSpec[] {
  return shapes(unit, codes).map(({ at, ...shape }) => ({ ...shape, name: `value${at}`, when }) as FieldSpec)
}
