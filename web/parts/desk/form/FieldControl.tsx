import { Check, Choice } from '../../light/Choice.tsx'
import { TextArea, TextField } from '../../light/Field.tsx'
import { MoneyField } from '../../light/Money.tsx'
import { RegionField } from '../../light/region/RegionPicker.tsx'
import type { RegionSource } from '../../light/region/source.ts'
import { type FieldSpec, readAt, type Values, writeAt } from './field.ts'
import { PickedField } from './PickedField.tsx'

interface ControlProps {
  field: FieldSpec
  values: Values
  errors: ReadonlyMap<string, string>
  regions: RegionSource | undefined
  onValues: (values: Values) => void
}

/** One field of a form, drawn after its kind. */
export function FieldControl({ field: f, values, errors, regions, onValues }: ControlProps) {
  const value = readAt(values, f.name)
  const error = errors.get(f.name)
  const base = { label: f.label, hint: f.hint, error, ...(f.optional ? { optional: true } : {}) }
  const text = typeof value === 'string' ? value : ''
  const put = (next: unknown) => onValues(writeAt(values, f.name, next === '' ? undefined : next))
  switch (f.kind) {
    case 'text':
      return (
        <TextField
          {...base}
          value={text}
          onValue={put}
          maxLength={f.maxLength}
          inputMode={f.inputMode}
          placeholder={f.placeholder}
        />
      )
    case 'area':
      return <TextArea {...base} value={text} onValue={put} maxLength={f.maxLength} rows={f.rows ?? 4} />
    case 'money':
      return <MoneyField {...base} fen={typeof value === 'number' ? value : undefined} onFen={put} />
    case 'choice':
      return <Choice {...base} options={f.options} value={text} onValue={put} />
    case 'check':
      return <Check label={f.label} error={error} checked={value === true} onValue={put} />
    case 'region':
      return regions ? (
        <RegionField
          {...base}
          source={regions}
          value={text}
          onRegion={r => put(r.code)}
          within={f.within ?? '000000'}
          depth={f.depth ?? 6}
          anyLevel={f.anyLevel ?? false}
        />
      ) : null
    case 'custom':
      return f.render({ value, onValue: put, values, error, errors })
    default:
      return <PickedField field={f} base={base} value={value} values={values} put={put} onValues={onValues} />
  }
}
