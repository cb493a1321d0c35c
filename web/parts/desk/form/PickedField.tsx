import { DatePicker, InputNumber, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { messages } from '../../../i18n/messages.ts'
import { Field, type FieldProps } from '../../light/Field.tsx'
import zh from '../zh.ts'
import { type FieldSpec, readAt, type Values, writeAt } from './field.ts'

const t = messages(zh, () => import('../en.ts'))

type Picked<K extends string> = Extract<FieldSpec, { kind: K }>
export type PickedSpec = Picked<'number' | 'date' | 'days' | 'time' | 'select' | 'multi'>

/** What the pickers of Ant Design take from the field around them. */
interface Common {
  id: string
  'aria-required': boolean
  style: { width: string }
  status?: 'error'
}

interface PickedProps {
  field: PickedSpec
  base: FieldProps
  value: unknown
  values: Values
  put: (value: unknown) => void
  onValues: (values: Values) => void
}

const DAY = 'YYYY-MM-DD'
const day = (value: unknown) => (typeof value === 'string' && value ? dayjs(value) : null)

/** The kinds of field that Ant Design's pickers serve best. */
export function PickedField(p: PickedProps) {
  return (
    <Field {...p.base}>
      {({ required, ...control }) => {
        const wide = { 'aria-required': required, style: { width: '100%' } }
        return picker({ ...control, ...wide, ...(p.base.error ? { status: 'error' as const } : {}) }, p)
      }}
    </Field>
  )
}

function picker(common: Common, p: PickedProps) {
  const { field: f, value, put } = p
  switch (f.kind) {
    case 'number':
      return <NumberPicker common={common} field={f} value={value} put={put} />
    case 'date':
      return <DatePicker {...common} value={day(value)} onChange={d => put(d?.format(DAY))} />
    case 'days':
      return <DaysPicker common={common} field={f} values={p.values} onValues={p.onValues} />
    case 'time':
      return <TimeOfDay common={common} value={value} put={put} />
    default:
      return (
        <OptionPicker common={common} field={f} value={value} put={put} clear={p.base.optional ?? false} />
      )
  }
}

interface OneProps<F> {
  common: Common
  field: F
  value: unknown
  put: (value: unknown) => void
}

function NumberPicker({ common, field: f, value, put }: OneProps<Picked<'number'>>) {
  return (
    <InputNumber
      {...common}
      value={typeof value === 'number' ? value : null}
      min={f.min ?? Number.MIN_SAFE_INTEGER}
      max={f.max ?? Number.MAX_SAFE_INTEGER}
      onChange={n => put(n ?? undefined)}
      {...(f.unit ? { suffix: f.unit } : {})}
    />
  )
}

interface DaysProps {
  common: Common
  field: Picked<'days'>
  values: Values
  onValues: (values: Values) => void
}

function DaysPicker({ common: { id, ...rest }, field: f, values, onValues }: DaysProps) {
  return (
    <DatePicker.RangePicker
      {...rest}
      aria-label={f.label}
      id={{ start: id, end: `${id}to` }}
      value={[day(readAt(values, f.name)), day(readAt(values, f.to))]}
      onChange={days => {
        const from = writeAt(values, f.name, days?.[0]?.format(DAY))
        onValues(writeAt(from, f.to, days?.[1]?.format(DAY)))
      }}
    />
  )
}

function TimeOfDay({ common, value, put }: Omit<OneProps<never>, 'field'>) {
  return (
    <TimePicker
      {...common}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      value={typeof value === 'string' ? dayjs(`2000-01-01T${value}`) : null}
      onChange={time => put(time?.format('HH:mm'))}
    />
  )
}

function OptionPicker({
  common,
  field: f,
  value,
  put,
  clear,
}: OneProps<Picked<'select' | 'multi'>> & { clear: boolean }) {
  return (
    <Select
      {...common}
      mode={f.kind === 'multi' ? 'multiple' : undefined}
      placeholder={t('choose')}
      allowClear={clear}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? (f.kind === 'multi' ? [] : null)}
      options={f.options.map(o => ({ value: o.value, label: o.label, disabled: o.disabled ?? false }))}
      onChange={next => put(next ?? undefined)}
    />
  )
}
