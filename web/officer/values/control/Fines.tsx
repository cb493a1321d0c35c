import { messages } from '../../../i18n/messages.ts'
import type { CustomControl } from '../../../parts/desk/form/field.ts'
import { Select, TextField } from '../../../parts/light/Field.tsx'
import { MoneyField } from '../../../parts/light/Money.tsx'
import { Rows, rowErrorOf } from './Rows.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Span {
  min: number
  max: number
}
interface Fine {
  gravity: string
  party?: string
  amount?: Span
  multiple?: Span
}
const FRESH: Fine = { gravity: 'BASE', amount: { min: 0, max: 0 } }
const GRAVITIES = ['BASE', 'SERIOUS', 'EXTREME'] as const
const PARTIES = ['ORG', 'PERSON'] as const
const whole = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : 0)

/** The same row, counted as a sum or as a multiple of the gains. */
function counted({ amount: _a, multiple: _m, ...row }: Fine, by: 'amount' | 'multiple', span: Span): Fine {
  return { ...row, [by]: span }
}

/** Rows of a fine: for which gravity and whom, and from how much to how much. */
export function Fines({ value, onValue, error, errors }: CustomControl) {
  const rows = (value as Fine[] | undefined) ?? [FRESH]
  const replace = (old: Fine, row: Fine) => onValue(rows.map(r => (r === old ? row : r)))
  return (
    <Rows
      label={t('fines')}
      rows={rows}
      fresh={() => FRESH}
      onRows={onValue}
      error={error}
      rowError={rowErrorOf(errors)}
    >
      {(fine, put) => (
        <>
          <Select
            label={t('gravity')}
            value={fine.gravity}
            options={GRAVITIES.map(v => ({ value: v, label: t(v) }))}
            onValue={gravity => put({ gravity })}
          />
          <Select
            label={t('party')}
            optional
            placeholder={t('anyone')}
            value={fine.party ?? ''}
            options={PARTIES.map(v => ({ value: v, label: t(v) }))}
            onValue={party => {
              const { party: _, ...rest } = fine
              replace(fine, party ? { ...rest, party } : rest)
            }}
          />
          <Select
            label={t('by')}
            value={fine.multiple ? 'multiple' : 'amount'}
            options={[
              { value: 'amount', label: t('sum') },
              { value: 'multiple', label: t('multiple') },
            ]}
            onValue={by => replace(fine, counted(fine, by as 'amount', { min: 0, max: 0 }))}
          />
          <Ends fine={fine} onFine={row => replace(fine, row)} />
        </>
      )}
    </Rows>
  )
}

function Ends({ fine, onFine }: { fine: Fine; onFine: (fine: Fine) => void }) {
  const { amount, multiple } = fine
  return (['min', 'max'] as const).map(end => {
    const label = t(end === 'min' ? 'lowest' : 'highest')
    return multiple ? (
      <TextField
        key={`times.${end}`}
        label={label}
        suffix={t('times')}
        inputMode="numeric"
        value={String(multiple[end])}
        onValue={text => onFine(counted(fine, 'multiple', { ...multiple, [end]: whole(text) }))}
      />
    ) : (
      <MoneyField
        key={`sum.${end}`}
        label={label}
        fen={amount?.[end]}
        onFen={fen => onFine(counted(fine, 'amount', { min: 0, max: 0, ...amount, [end]: fen ?? 0 }))}
      />
    )
  })
}
