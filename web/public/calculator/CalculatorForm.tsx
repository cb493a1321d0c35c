import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Explained } from '../../../rules/index.ts'
import { lastPlace, rememberPlace } from '../../catalogue/place.ts'
import type { Rules } from '../../catalogue/rules.ts'
import { say, withWords } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { ask, type Faults, faultsOf } from './ask.ts'
import { CalculatorField } from './CalculatorField.tsx'
import { type CalculatorName, calculators, type FieldSpec, type Inputs, isShown } from './calculators.ts'
import './calculator.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const Answer = lazy(withWords(() => import('./Answer.tsx')))

/** Where the form begins: what the address says, else what was filled in before in this tab. */
function useInputs(name: CalculatorName) {
  const [search] = useSearchParams()
  const begin: Inputs = { ...calculators[name].initial(today()), region: lastPlace() }
  const [inputs, setInputs] = useDraft<Inputs>(`calculator.${name}`, begin)
  const given = Object.fromEntries([...search].filter(([field]) => Object.hasOwn(begin, field)))
  return [{ ...inputs, ...given }, setInputs] as const
}

/** Form and answer of one calculator. Nothing leaves the device. */
export function CalculatorForm({ name, rules }: { name: CalculatorName; rules: Rules }) {
  const [inputs, setInputs] = useInputs(name)
  const [faults, setFaults] = useState<Faults>({})
  const [answer, setAnswer] = useState<Explained<unknown>>()
  const result = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const fields: readonly FieldSpec[] = calculators[name].fields
  const type = (field: string) => (value: string) => {
    if (field === 'region') rememberPlace(value)
    setInputs({ ...inputs, [field]: value })
  }
  useEffect(() => {
    if (answer) result.current?.focus()
  }, [answer])
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const found = faultsOf(name, inputs)
    setFaults(found)
    setAnswer(undefined)
    if (Object.keys(found).length) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    try {
      setAnswer(ask(rules, name, inputs))
    } catch (error) {
      if (!(error instanceof rules.ExplainInputError)) throw error
      setFaults({ [error.input]: error.says })
    }
  }
  return (
    <>
      <form ref={form} className="yh-card calculator" onSubmit={submit} noValidate>
        {fields
          .filter(f => isShown(name, f.name, inputs))
          .map(f => (
            <CalculatorField
              key={f.name}
              calculator={name}
              field={f}
              value={inputs[f.name] ?? ''}
              fault={faults[f.name]}
              onValue={type(f.name)}
            />
          ))}
        {faults[''] && 'zh' in faults[''] ? <Notice tone="bad">{say(faults[''])}</Notice> : null}
        <Button kind="primary" type="submit" block>
          {t('compute')}
        </Button>
      </form>
      <div ref={result} tabIndex={-1} className="calculator-answer" aria-live="polite">
        <Suspense fallback={<Skeleton lines={6} />}>
          {answer ? <Answer name={name} answer={answer} /> : null}
        </Suspense>
      </div>
    </>
  )
}
