import { DatePicker, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { messages } from '../../i18n/messages.ts'
import { Field } from '../../parts/light/Field.tsx'
import type { Pattern } from './pattern.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const DAY = 'YYYY-MM-DD'
const WIDE = { width: '100%' }

interface PatternFormProps {
  pattern: Pattern
  onPattern: (pattern: Pattern) => void
}

/** First day, weekdays, times and dates without class. */
export function PatternForm({ pattern, onPattern }: PatternFormProps) {
  const put = (change: Partial<Pattern>) => onPattern({ ...pattern, ...change })
  return (
    <>
      <Field label={t('from')}>
        {({ required: _, ...control }) => (
          <DatePicker
            {...control}
            style={WIDE}
            value={pattern.from ? dayjs(pattern.from) : null}
            onChange={d => put({ from: d?.format(DAY) ?? '' })}
          />
        )}
      </Field>
      <Weekdays chosen={pattern.weekdays} onChosen={weekdays => put({ weekdays })} />
      <div className="yh-row tight">
        {(['startsAt', 'endsAt'] as const).map(key => (
          <div key={key} className="grow">
            <Field label={t(key)}>
              {({ required: _, ...control }) => (
                <TimePicker
                  {...control}
                  style={WIDE}
                  format="HH:mm"
                  minuteStep={5}
                  needConfirm={false}
                  value={pattern[key] ? dayjs(`2000-01-01T${pattern[key]}`) : null}
                  onChange={time => put({ [key]: time?.format('HH:mm') ?? '' })}
                />
              )}
            </Field>
          </div>
        ))}
      </div>
      <Field label={t('except')} hint={t('exceptHint')} optional>
        {({ required: _, ...control }) => (
          <DatePicker
            {...control}
            multiple
            style={WIDE}
            value={pattern.except.map(d => dayjs(d))}
            onChange={days => put({ except: (days ?? []).map(d => d.format(DAY)).sort() })}
          />
        )}
      </Field>
    </>
  )
}

interface WeekdaysProps {
  chosen: readonly number[]
  onChosen: (weekdays: number[]) => void
}

function Weekdays({ chosen, onChosen }: WeekdaysProps) {
  const toggle = (n: number) =>
    onChosen((chosen.includes(n) ? chosen.filter(d => d !== n) : [...chosen, n]).sort((a, b) => a - b))
  return (
    <fieldset className="yh-field inst-weekdays">
      <legend>{t('weekdays')}</legend>
      <div>
        {DAYS.map((day, i) => (
          <label key={day}>
            <input type="checkbox" checked={chosen.includes(i + 1)} onChange={() => toggle(i + 1)} />
            {t(day)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
