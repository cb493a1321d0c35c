import { type ComponentProps, type ReactNode, useId } from 'react'
import './field.css'
import { cx } from './classes.ts'
import type { FieldProps, Option } from './Field.tsx'

interface ChoiceProps extends FieldProps {
  options: readonly Option[]
  value: string
  onValue: (value: string) => void
}

/** A few alternatives that are all visible, each with an explanation. */
export function Choice({ label, hint, error, optional, options, value, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <fieldset
      className={cx('yh-field yh-choice', error && 'bad')}
      aria-describedby={error ? `${id}e` : undefined}
    >
      <legend>{label}</legend>
      {hint ? <p className="yh-hint">{hint}</p> : null}
      {options.map(o => (
        <label key={o.value} className="yh-option">
          <input
            type="radio"
            name={id}
            value={o.value}
            checked={o.value === value}
            disabled={o.disabled}
            required={!optional}
            onChange={() => onValue(o.value)}
          />
          <span>
            <strong>{o.label}</strong>
            {o.note ? <small>{o.note}</small> : null}
          </span>
        </label>
      ))}
      {error ? (
        <p className="yh-field-error" id={`${id}e`} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

type CheckProps = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'value'> & {
  label: ReactNode
  error?: string | undefined
  onValue: (checked: boolean) => void
}

/** A single yes or no, as in "I have read …". */
export function Check({ label, error, onValue, ...input }: CheckProps) {
  const id = useId()
  return (
    <div className={cx('yh-field', error && 'bad')}>
      <label className="yh-check">
        <input
          {...input}
          type="checkbox"
          aria-describedby={error ? `${id}e` : undefined}
          aria-invalid={error ? true : undefined}
          onChange={e => onValue(e.target.checked)}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p className="yh-field-error" id={`${id}e`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}
