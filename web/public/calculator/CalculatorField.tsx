import { apiRegions } from '../../api/apiRegions.ts'
import { isCode, word } from '../../catalogue/codes/codes.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Check, Choice } from '../../parts/light/Choice.tsx'
import { DateField, Select, TextField } from '../../parts/light/Field.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import type { Fault } from './ask.ts'
import type { CalculatorName, FieldSpec } from './calculators.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Key = keyof typeof zh

/** The word for a field or an option, if this calculator has its own then that one. */
function wording(calculator: CalculatorName, name: string): string | undefined {
  const keys = [`${calculator}.${name}`, name] as Key[]
  const key = keys.find(k => Object.hasOwn(zh, k))
  if (key) return (t as (k: Key) => string)(key)
  return isCode(name) ? word(name) : undefined
}

const sayFault = (fault: Fault) => ('key' in fault ? t(fault.key) : say(fault))

interface Props {
  calculator: CalculatorName
  field: FieldSpec
  value: string
  fault: Fault | undefined
  onValue: (value: string) => void
}

/** One input of a calculator. */
export function CalculatorField({ calculator, field, value, fault, onValue }: Props) {
  const { name, as } = field
  const label = wording(calculator, name) ?? name
  const common = {
    label,
    hint: wording(calculator, `${name}.hint`),
    error: fault && sayFault(fault),
    ...('optional' in field && field.optional ? { optional: true } : {}),
  }
  if (as === 'region')
    return (
      <RegionField
        {...common}
        optional
        source={apiRegions}
        value={value}
        anyLevel
        onRegion={r => onValue(r.code)}
      />
    )
  if (as === 'check')
    return <Check label={label} checked={value === 'yes'} onValue={on => onValue(on ? 'yes' : 'no')} />
  if (as === 'date') return <DateField {...common} value={value} onValue={onValue} />
  if (as === 'choice' || as === 'select') {
    const options = field.options.map(o => {
      const note = wording(calculator, `${o}.note`)
      return { value: o, label: wording(calculator, o) ?? o, ...(note ? { note } : {}) }
    })
    const Control = as === 'choice' ? Choice : Select
    return <Control {...common} options={options} value={value} onValue={onValue} />
  }
  const mode = as === 'yuan' ? ({ inputMode: 'decimal' } as const) : ({ inputMode: 'numeric' } as const)
  const shape = as === 'time' ? ({ type: 'time' } as const) : { ...mode, maxLength: 16 }
  return (
    <TextField
      {...common}
      {...shape}
      autoComplete="off"
      value={value}
      onValue={onValue}
      suffix={<Unit as={as} name={name} />}
    />
  )
}

function Unit({ as, name }: { as: FieldSpec['as']; name: string }) {
  const unit = as === 'yuan' ? t('yuanUnit') : as === 'whole' ? wording('refund', `${name}.unit`) : undefined
  return unit ? <span className="affix unit">{unit}</span> : null
}
