import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { focusFault } from '../family/focusFault.ts'
import type { Lesson } from '../family/lessons.ts'
import { ORDER_READS } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const REASON_MAX = 500
const QUICK = ['quickNotHeld', 'quickLeave', 'quickShort', 'quickTeacher'] as const

/** Says what was wrong with a lesson; its money then stands still. What was typed survives failures and reloads. */
export function DisputeForm({ lesson }: { lesson: Lesson }) {
  const [{ reason }, setDraft, forget] = useDraft(`dispute.${lesson.key}`, { reason: '' })
  const [fault, setFault] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === '#dispute') form.current?.scrollIntoView({ block: 'start' })
  }, [hash])
  const open = useAct('POST /api/v1/disputes', {
    changes: ORDER_READS,
    onDone: () => {
      forget()
      toast.good(t('disputeSent'))
    },
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const missing = reason.trim() ? undefined : t('needReason')
    setFault(missing)
    if (missing) return focusFault(form.current)
    open.mutate({ body: { lesson: lesson.key, reason: reason.trim() } })
  }
  const add = (text: string) => setDraft({ reason: [reason.trim(), text].filter(Boolean).join('；') })
  return (
    <form ref={form} id="dispute" className="yh-card dispute" onSubmit={submit} noValidate>
      <h2>{t('disputeTitle')}</h2>
      <p className="yh-muted yh-small">{t('disputeNote')}</p>
      <div className="yh-row gap-2">
        {QUICK.map(key => (
          <Button key={key} small onClick={() => add(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
      <TextArea
        label={t('reason')}
        maxLength={REASON_MAX}
        value={reason}
        onValue={text => setDraft({ reason: text })}
        error={fault}
      />
      {open.error ? <ErrorState error={open.error} inline /> : null}
      <Button kind="danger" type="submit" busy={open.isPending}>
        {t('disputeAct')}
      </Button>
    </form>
  )
}
