import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { Refused } from '../states/Refused.tsx'
import { versionTag } from '../states/useOwn.ts'
import type { Group } from './ClassPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const acts = {
  open: { op: 'POST /api/v1/class-groups/{id}/open', act: 'open', note: 'openNote', done: 'opened' },
  close: { op: 'POST /api/v1/class-groups/{id}/close', act: 'close', note: 'closeNote', done: 'closed' },
  cancel: {
    op: 'POST /api/v1/class-groups/{id}/cancel',
    act: 'cancel',
    note: 'cancelNote',
    done: 'cancelled',
  },
} as const
type Verb = keyof typeof acts

/** What the state of a class allows; what needs a timetable first is not offered without. */
function verbsOf(g: Group): Verb[] {
  const cancel: Verb[] = g.status === 'CANCELLED' || g.enrolled > 0 ? [] : ['cancel']
  if (g.status === 'OPEN') return ['close', ...cancel]
  if (g.status === 'CANCELLED' || g.startsOn === null) return cancel
  return ['open', ...cancel]
}

/** Open, close and cancel a class. */
export function ClassActs({ group }: { group: Group }) {
  return verbsOf(group).map(verb => <ClassAct key={verb} verb={verb} group={group} />)
}

function ClassAct({ verb, group }: { verb: Verb; group: Group }) {
  const { op, act: label, note, done } = acts[verb]
  const [open, setOpen] = useState(false)
  const act = useAct(op, {
    onDone: () => {
      setOpen(false)
      toast.good(t(done))
    },
  })
  const close = () => {
    act.reset()
    setOpen(false)
  }
  const kind = verb === 'open' ? 'primary' : verb === 'cancel' ? 'danger' : 'plain'
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {t(label)}
      </Button>
      <Confirm
        open={open}
        onClose={close}
        title={t('ask', { act: t(label), name: group.name })}
        act={t(label)}
        danger={verb === 'cancel'}
        busy={act.isPending}
        onAct={() => act.mutate({ path: { id: group.id }, ifMatch: versionTag(group) })}
      >
        <p>{t(note)}</p>
        <Refused error={act.error} />
      </Confirm>
    </>
  )
}
