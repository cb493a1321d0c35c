import { CircleCheck, CircleMinus, CircleX, type LucideIcon } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { MARKS, type Mark } from './marks.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const icons: Record<Mark, LucideIcon> = { PRESENT: CircleCheck, LEAVE: CircleMinus, ABSENT: CircleX }
const wordOf = (mark: Mark) => t(mark === 'PRESENT' ? 'present' : mark === 'LEAVE' ? 'leave' : 'absent')

interface MarkChoiceProps {
  orderId: number
  name: string
  value: Mark | undefined
  onMark: (mark: Mark) => void
}

/** Three large choices for one learner. */
export function MarkChoice({ orderId, name, value, onMark }: MarkChoiceProps) {
  return (
    <fieldset className="inst-marks">
      <legend className="yh-sr">{t('mark', { name })}</legend>
      {MARKS.map(mark => {
        const Icon = icons[mark]
        return (
          <label key={mark} className={mark.toLowerCase()}>
            <input
              type="radio"
              name={`mark-${orderId}`}
              value={mark}
              checked={value === mark}
              onChange={() => onMark(mark)}
            />
            <Icon aria-hidden="true" />
            {wordOf(mark)}
          </label>
        )
      })}
    </fieldset>
  )
}
