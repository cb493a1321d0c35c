import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { messages } from '../../i18n/messages.ts'
import './field.css'
import { cx } from './classes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What every field has: a visible label, a hint before the mistake, an error after it. */
export interface FieldProps {
  label: string
  hint?: ReactNode
  /** Why the value is not accepted and what would be. */
  error?: string | undefined
  /** Fields are required unless this is set. */
  optional?: boolean
}

interface Control {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean
}

/** Label, hint and error around any control: `<Field label="…">{control => <input {...control} />}</Field>`. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}h` : '', error ? `${id}e` : ''].filter(Boolean).join(' ')
  return (
    <div className={cx('yh-field', error && 'bad')}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="yh-optional">{t('optional')}</span> : null}
      </label>
      {hint ? (
        <p className="yh-hint" id={`${id}h`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: !optional,
      })}
      {error ? (
        <p className="yh-field-error" id={`${id}e`} role="alert">
          <CircleAlert aria-hidden="true" />
          {error}
        </p>
      ) : null}
    </div>
  )
}

type Native<T extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<T>,
  'id' | 'required' | 'onChange' | 'value'
> & {
  value: string
  onValue: (value: string) => void
}
const split = <P extends FieldProps>({ label, hint, error, optional, ...rest }: P) =>
  [{ label, hint, error, ...(optional ? { optional } : {}) }, rest] as const

/** A line of text. */
export function TextField(p: FieldProps & Native<'input'> & { suffix?: ReactNode }) {
  const [field, { suffix, onValue, ...input }] = split(p)
  return (
    <Field {...field}>
      {control => (
        <span className="yh-control">
          <input {...input} {...control} onChange={e => onValue(e.target.value)} />
          {suffix}
        </span>
      )}
    </Field>
  )
}

/** Several lines of text; with `maxLength` it shows how much room is left near the end. */
export function TextArea(p: FieldProps & Native<'textarea'>) {
  const [field, { onValue, ...area }] = split(p)
  const left = area.maxLength ? area.maxLength - area.value.length : Number.POSITIVE_INFINITY
  return (
    <Field {...field} hint={left <= 50 ? t('charactersLeft', { n: left }) : field.hint}>
      {control => (
        <span className="yh-control">
          <textarea rows={4} {...area} {...control} onChange={e => onValue(e.target.value)} />
        </span>
      )}
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  note?: string
  disabled?: boolean
}

/** A choice from a list; the device's own control, which phones show best. */
export function Select(
  p: FieldProps & Native<'select'> & { options: readonly Option[]; placeholder?: string },
) {
  const [field, { options, placeholder, onValue, ...select }] = split(p)
  return (
    <Field {...field}>
      {control => (
        <span className="yh-control yh-select">
          <select {...select} {...control} onChange={e => onValue(e.target.value)}>
            {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
            {options.map(o => (
              <option key={o.value} value={o.value} disabled={o.disabled}>
                {o.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

/** A calendar date, 'YYYY-MM-DD'; the device's own control. */
export function DateField(p: FieldProps & Native<'input'>) {
  const [field, { onValue, ...input }] = split(p)
  return (
    <Field {...field}>
      {control => (
        <span className="yh-control">
          <input {...input} {...control} type="date" onChange={e => onValue(e.target.value)} />
        </span>
      )}
    </Field>
  )
}
