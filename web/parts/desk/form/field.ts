import type { ReactNode } from 'react'
import type { Option } from '../../light/Field.tsx'

export type Values = Record<string, unknown>

interface Common {
  /** Member of the schema; nested members are written `site/address`. */
  name: string
  label: string
  hint?: ReactNode
  optional?: boolean
  /** Shown only while this holds. Hidden fields are not sent. */
  when?: (values: Values) => boolean
  /** Takes the whole width. */
  wide?: boolean
}

/** A field of a form: what it is called and how it is filled in. */
export type FieldSpec = Common &
  (
    | { kind: 'text'; maxLength?: number; inputMode?: 'numeric' | 'tel' | 'email'; placeholder?: string }
    | { kind: 'area'; maxLength?: number; rows?: number }
    | { kind: 'number'; unit?: string; min?: number; max?: number }
    | { kind: 'money' }
    | { kind: 'date' }
    | { kind: 'days'; to: string }
    | { kind: 'time' }
    | { kind: 'select' | 'multi'; options: readonly Option[] }
    | { kind: 'choice'; options: readonly Option[] }
    | { kind: 'check' }
    | { kind: 'region'; within?: string; depth?: 2 | 4 | 6 | 9 | 12; anyLevel?: boolean }
    | { kind: 'custom'; render: (control: CustomControl) => ReactNode }
  )

export interface CustomControl {
  value: unknown
  onValue: (value: unknown) => void
  values: Values
  error: string | undefined
  /** Errors of all fields by name; those of members of this value are `name/0/member`. */
  errors: ReadonlyMap<string, string>
}

/** Reads a member, `a/b` deep. */
export function readAt(values: Values, name: string): unknown {
  return name.split('/').reduce<unknown>((at, key) => (at as Values | undefined)?.[key], values)
}

/** A copy with one member changed, `a/b` deep; `undefined` removes it. */
export function writeAt(values: Values, name: string, value: unknown): Values {
  const [first = '', ...rest] = name.split('/')
  if (rest.length)
    return { ...values, [first]: writeAt((values[first] as Values | undefined) ?? {}, rest.join('/'), value) }
  const { [first]: _, ...others } = values
  return value === undefined ? others : { ...others, [first]: value }
}
