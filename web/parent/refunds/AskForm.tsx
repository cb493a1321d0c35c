import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Check, Choice } from '../../parts/light/Choice.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { focusFault } from '../family/focusFault.ts'
import { ORDER_READS, type OrderDetail } from '../family/orders.ts'
import { Quote } from './Quote.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const REASON_MAX = 500
const FAULTS = ['CONSUMER', 'OPERATOR'] as const

interface Given {
  fault: (typeof FAULTS)[number]
  knewSameService: boolean
  reason: string
}
const begin: Given = { fault: 'CONSUMER', knewSameService: false, reason: '' }

/** The request; the amount is computed anew with every choice. What was typed survives failures and reloads. */
export function AskForm({ order }: { order: OrderDetail }) {
  const [given, setGiven, forget] = useDraft<Given>(`refund.${order.id}`, begin)
  const [fault, setFault] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const ask = useAct('POST /api/v1/orders/{id}/refunds', {
    changes: ORDER_READS,
    onDone: ({ id }) => {
      forget()
      navigate(`/refunds/${id}`, { replace: true })
    },
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const missing = given.reason.trim() ? undefined : t('needReason')
    setFault(missing)
    if (missing) return focusFault(form.current)
    ask.mutate({ path: { id: order.id }, body: { ...given, reason: given.reason.trim() } })
  }
  const { fault: by, knewSameService } = given
  return (
    <form ref={form} className="yh-stack" onSubmit={submit} noValidate>
      <Card>
        <Choice
          label={t('why')}
          options={FAULTS.map(f => ({ value: f, label: t(f), note: t(`${f}Note`) }))}
          value={by}
          onValue={f => setGiven({ ...given, fault: f as Given['fault'] })}
        />
        <Check
          label={t('knew')}
          checked={knewSameService}
          onValue={on => setGiven({ ...given, knewSameService: on })}
        />
      </Card>
      <Quote orderId={order.id} fault={by} knewSameService={knewSameService} />
      <Card>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={REASON_MAX}
          value={given.reason}
          onValue={reason => setGiven({ ...given, reason })}
          error={fault}
        />
        <p className="yh-muted yh-small">{t('askNote')}</p>
        {ask.error ? <ErrorState error={ask.error} inline /> : null}
        <Button kind="primary" type="submit" block busy={ask.isPending}>
          {t('submit')}
        </Button>
      </Card>
    </form>
  )
}
