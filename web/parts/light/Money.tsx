import { useState } from 'react'
import { money, parseYuan, yuan } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { cx } from './classes.ts'
import { Field, type FieldProps } from './Field.tsx'
import './money.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface MoneyProps {
  /** Integer fen. */
  fen: number
  /** `big` for the one sum that the page is about. */
  size?: 'normal' | 'big'
  /** Shows + before what comes in. */
  signed?: boolean
}

/** A sum of money: ¥1,234.56, digits aligned. */
export function Money({ fen, size = 'normal', signed }: MoneyProps) {
  const text = money(fen)
  if (size === 'normal') return <span className="yh-num">{signed && fen > 0 ? `+${text}` : text}</span>
  const dot = text.lastIndexOf('.')
  return (
    <span className="yh-num yh-money big">
      {text.slice(0, dot)}
      <small>{text.slice(dot)}</small>
    </span>
  )
}

interface MoneyFieldProps extends FieldProps {
  /** Integer fen; undefined while empty or unreadable. */
  fen: number | undefined
  onFen: (fen: number | undefined) => void
  name?: string
  disabled?: boolean
}

/** An amount typed in yuan and kept in fen; never passes through a float. */
export function MoneyField({ fen, onFen, name, disabled, ...field }: MoneyFieldProps) {
  const [text, setText] = useState(fen === undefined ? '' : yuan(fen))
  const shown = fen !== undefined && parseYuan(text) !== fen ? yuan(fen) : text
  const unreadable = shown !== '' && parseYuan(shown) === undefined
  const type = (value: string) => {
    setText(value)
    onFen(parseYuan(value))
  }
  return (
    <Field {...field} error={field.error ?? (unreadable ? t('amountForm') : undefined)}>
      {control => (
        <span className="yh-control">
          <span className="affix" aria-hidden="true">
            ¥
          </span>
          <input
            {...control}
            className={cx('yh-num')}
            inputMode="decimal"
            autoComplete="off"
            name={name}
            disabled={disabled}
            value={shown}
            onChange={e => type(e.target.value)}
            onBlur={() => fen !== undefined && setText(yuan(fen))}
          />
        </span>
      )}
    </Field>
  )
}
