import { messages } from '../../../i18n/messages.ts'
import type { CustomControl } from '../../../parts/desk/form/field.ts'
import { TextField } from '../../../parts/light/Field.tsx'
import { MoneyField } from '../../../parts/light/Money.tsx'
import { Rows, rowErrorOf } from './Rows.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Band {
  min: number
  max: number | null
  base_fen: number | null
}
const whole = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null)
const next = (rows: readonly Band[]): Band => ({
  min: (rows.at(-1)?.max ?? 0) + 1,
  max: null,
  base_fen: null,
})

/** Bands of class sizes with the base price of each. */
export function Bands({ value, onValue, error, errors }: CustomControl) {
  const rows = (value as Band[] | undefined) ?? [next([])]
  return (
    <Rows
      label={t('bands')}
      rows={rows}
      fresh={next}
      onRows={onValue}
      error={error}
      rowError={rowErrorOf(errors)}
    >
      {(band, put) => (
        <>
          <TextField
            label={t('from')}
            inputMode="numeric"
            value={String(band.min)}
            onValue={text => put({ min: whole(text) ?? 0 })}
          />
          <TextField
            label={t('to')}
            hint={t('open')}
            optional
            inputMode="numeric"
            value={band.max === null ? '' : String(band.max)}
            onValue={text => put({ max: whole(text) })}
          />
          <MoneyField
            label={t('base')}
            hint={t('baseHint')}
            optional
            fen={band.base_fen ?? undefined}
            onFen={fen => put({ base_fen: fen ?? null })}
          />
        </>
      )}
    </Rows>
  )
}
