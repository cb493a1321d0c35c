import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../../parts/light/Button.tsx'
import { Confirm } from '../../../parts/light/Dialog.tsx'
import { ErrorState } from '../../../parts/light/States.tsx'
import type { LessonOf } from '../../family/lessons.ts'
import { useConfirm } from './useConfirm.ts'
import { lessonTime } from './WaitingItem.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** As many as the server takes at once. */
const AT_ONCE = 100

/** Confirms all waiting lessons after one question that lists them. */
export function ConfirmAll({ items }: { items: readonly LessonOf[] }) {
  const [asking, setAsking] = useState(false)
  const { confirm, busy, error } = useConfirm(() => setAsking(false))
  const chosen = items.slice(0, AT_ONCE)
  if (items.length < 2) return null
  return (
    <>
      <Button icon={CheckCheck} onClick={() => setAsking(true)}>
        {t('confirmAll', { n: chosen.length })}
      </Button>
      <Confirm
        open={asking}
        title={t('confirmAll', { n: chosen.length })}
        act={t('confirmAllAct')}
        busy={busy}
        onAct={() => confirm(chosen.map(i => i.lesson.key))}
        onClose={() => setAsking(false)}
      >
        <div className="yh-stack gap-3">
          <p>{t('confirmAllNote')}</p>
          <ul className="confirm-list">
            {chosen.map(i => (
              <li key={i.lesson.key}>
                {[i.order?.courseTitle, i.order?.learner, lessonTime(i)].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          {error ? <ErrorState error={error} inline /> : null}
        </div>
      </Confirm>
    </>
  )
}
