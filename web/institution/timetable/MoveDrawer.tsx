import { Drawer } from 'antd'
import { Wand2 } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { problemOf } from '../../api/problem.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { DateField, TextArea, TextField } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { Refused } from '../states/Refused.tsx'
import { versionTag } from '../states/useOwn.ts'
import type { Meeting } from './TimetablePage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WIDTH = 480

interface Slot {
  on: string
  start: string
  end: string
}

/** The lawful slots that a refusal names. */
function slotsOf(error: unknown): readonly Slot[] {
  const data = error ? problemOf(error).body?.data : undefined
  const meetings = data?.meetings as { slots?: Slot[] }[] | undefined
  return meetings?.[0]?.slots ?? []
}

/** Moves one meeting; a refusal offers the nearest lawful times. */
export function MoveDrawer({ meeting: m, onClose }: { meeting: Meeting; onClose: () => void }) {
  const [when, setWhen] = useState<Slot>({ on: m.date, start: m.startsAt, end: m.endsAt })
  const [reason, setReason] = useState('')
  const act = useAct('POST /api/v1/sessions/{id}/move', {
    onDone: () => {
      toast.good(t('moved'))
      onClose()
    },
  })
  const fields = act.error ? problemOf(act.error).fieldMessages() : undefined
  const put = (change: Partial<Slot>) => setWhen({ ...when, ...change })
  const submit = () =>
    act.mutate({
      path: { id: m.id },
      body: { date: when.on, startsAt: when.start, endsAt: when.end, reason: reason.trim() },
      ifMatch: versionTag(m),
    })
  const take = (slot: Slot) => {
    setWhen(slot)
    act.reset()
  }
  const slots = slotsOf(act.error)
  return (
    <Drawer
      open
      title={t('moveTitle', { group: m.groupName, n: m.n })}
      onClose={onClose}
      size={WIDTH}
      mask={{ closable: false }}
      classNames={{ body: 'desk-drawer' }}
    >
      <form
        className="yh-stack"
        onSubmit={e => {
          e.preventDefault()
          submit()
        }}
      >
        <p className="yh-muted">{t('now', { when: `${dayOfWeek(m.date)} ${m.startsAt}–${m.endsAt}` })}</p>
        <DateField
          label={t('date')}
          value={when.on}
          onValue={on => put({ on })}
          error={fields?.get('date')}
        />
        <div className="yh-row tight">
          <div className="grow">
            <TextField
              label={t('startsAt')}
              type="time"
              value={when.start}
              onValue={start => put({ start })}
              error={fields?.get('startsAt')}
            />
          </div>
          <div className="grow">
            <TextField
              label={t('endsAt')}
              type="time"
              value={when.end}
              onValue={end => put({ end })}
              error={fields?.get('endsAt')}
            />
          </div>
        </div>
        <TextArea
          label={t('reason')}
          value={reason}
          onValue={setReason}
          maxLength={200}
          rows={3}
          error={fields?.get('reason')}
        />
        <Refused error={act.error} />
        {slots.length ? (
          <div className="yh-stack gap-2">
            <strong>{t('slots')}</strong>
            <div className="yh-row gap-2">
              {slots.map(slot => (
                <Button key={`${slot.on}${slot.start}`} small icon={Wand2} onClick={() => take(slot)}>
                  {t('useSlot', { slot: `${dayOfWeek(slot.on)} ${slot.start}–${slot.end}` })}
                </Button>
              ))}
            </div>
          </div>
        ) : null}
        <Button kind="primary" type="submit" busy={act.isPending} disabled={!reason.trim()}>
          {t('moveAct')}
        </Button>
      </form>
    </Drawer>
  )
}
