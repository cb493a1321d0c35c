import './chips.css'

export interface Chip {
  value: string
  label: string
}

interface ChipsProps {
  /** What is chosen here; read aloud, not shown. */
  label: string
  chips: readonly Chip[]
  value: string
  onValue: (value: string) => void
}

/** A short choice in one line that scrolls sideways: filters above a list. */
export function Chips({ label, chips, value, onValue }: ChipsProps) {
  return (
    <fieldset className="yh-chips">
      <legend className="yh-sr">{label}</legend>
      {chips.map(c => (
        <button key={c.value} type="button" aria-pressed={c.value === value} onClick={() => onValue(c.value)}>
          {c.label}
        </button>
      ))}
    </fieldset>
  )
}
