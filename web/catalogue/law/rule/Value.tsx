import { say } from '../../../i18n/language.ts'
import { sayValue } from '../say.ts'
import './law.css'

interface ValueProps {
  unit: string
  known: boolean
  value: unknown
  unknown: { zh: string; en: string } | null
}

/** A value in words, or why there is none. */
export function Value({ unit, known, value, unknown }: ValueProps) {
  if (!known) return <span className="law-unknown">{unknown ? say(unknown) : sayValue(unit, null)}</span>
  const lines = sayValue(unit, value)
  return (
    <span className="law-value">
      {lines.map(line => (
        <span key={line}>{line}</span>
      ))}
    </span>
  )
}
