import { type FormEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { problemOf } from '../../../api/problem.ts'
import { useDraft } from '../../useDraft.ts'
import { type FieldSpec, readAt, type Values, writeAt } from './field.ts'
import { wordingOf } from './wording.ts'

interface SchemaFormOptions<S extends z.ZodType> {
  schema: S
  fields: readonly FieldSpec[]
  /** Name of the draft that survives a reload. */
  name: string
  initial?: Values
  /** Holds identity numbers or the like: nothing of it is kept over a reload. */
  personal?: boolean
  /** Sends the values. What it throws is shown at the fields, and what belongs to no field above the button. */
  onSubmit: (values: z.output<S>) => Promise<unknown>
}

const NOTHING: Values = {}

/** The first thing wrong with each field. */
function errorsOf(error: z.ZodError, values: Values, fields: readonly FieldSpec[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const issue of error.issues) {
    const name = issue.path.join('/')
    const field = fields.find(f => f.name === name || (f.kind === 'days' && f.to === name))
    const place = field?.name ?? name
    if (!found.has(place)) found.set(place, wordingOf(issue, readAt(values, name), field))
  }
  return found
}

/** State of a form over a zod schema: the first check is here, the last word has the server. */
export function useSchemaForm<S extends z.ZodType>({
  schema,
  fields,
  name,
  initial = NOTHING,
  personal = false,
  onSubmit,
}: SchemaFormOptions<S>) {
  const [start] = useState(initial)
  const [values, setValues, forget] = useDraft<Values>(personal ? undefined : name, start)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const shown = fields.filter(f => f.when?.(values) ?? true)

  const fail = (found: ReadonlyMap<string, string>) => {
    setErrors(found)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    const hidden = fields.filter(f => !shown.includes(f))
    const sent = hidden.reduce((at, f) => writeAt(at, f.name, undefined), values)
    const read = schema.safeParse(sent)
    setProblem(undefined)
    if (!read.success) return fail(errorsOf(read.error, sent, fields))
    setBusy(true)
    setErrors(new Map())
    try {
      await onSubmit(read.data)
      forget()
    } catch (error) {
      setProblem(error)
      fail(problemOf(error).fieldMessages())
    } finally {
      setBusy(false)
    }
  }

  return { values, setValues, errors, problem, busy, shown, submit, form }
}
