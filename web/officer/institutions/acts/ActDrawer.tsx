import { Drawer } from 'antd'
import { useState } from 'react'
import { apiRegions } from '../../../api/apiRegions.ts'
import type { ActOp, ArgsOf } from '../../../api/call.ts'
import { useAct } from '../../../api/hooks.ts'
import { isProblem } from '../../../api/problem.ts'
import { messages } from '../../../i18n/messages.ts'
import type { Values } from '../../../parts/desk/form/field.ts'
import { FormDrawer } from '../../../parts/desk/form/SchemaForm.tsx'
import { Choice } from '../../../parts/light/Choice.tsx'
import { toast } from '../../../parts/light/Toast.tsx'
import type { Record } from '../InstitutionPage.tsx'
import words from '../kinds.ts'
import type { Act, Member } from './act.ts'
import { Conflict } from './Conflict.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const { t: tr, kind } = words

interface ActDrawerProps {
  act: Act
  record: Record
  /** The member, where the page knows it already. */
  chosen?: string | undefined
  onClose: () => void
}

/** An act on an institution: to which member, then its form. */
export function ActDrawer({ act, record, chosen, onClose }: ActDrawerProps) {
  const members = act.members?.(record) ?? []
  const [picked, setPicked] = useState(chosen)
  const member = picked ?? (members.length === 1 ? members[0]?.id : undefined)
  if (act.members && member === undefined)
    return <PickMember act={act} record={record} members={members} onPick={setPicked} onClose={onClose} />
  return (
    <ActForm
      act={act}
      record={record}
      member={member ?? ''}
      of={members.find(m => m.id === member)?.label}
      onClose={onClose}
    />
  )
}

interface PickProps {
  act: Act
  record: Record
  members: readonly Member[]
  onPick: (id: string) => void
  onClose: () => void
}

function PickMember({ act, record, members, onPick, onClose }: PickProps) {
  return (
    <Drawer open title={`${kind(act.kind)}：${record.name}`} onClose={onClose} size={520}>
      <Choice
        label={t('chooseMember')}
        value=""
        options={members.map(m => ({ value: m.id, label: m.label, ...(m.note ? { note: m.note } : {}) }))}
        onValue={onPick}
      />
    </Drawer>
  )
}

/** A change that names nothing. */
const isNothing = ({ change }: Values) => change !== undefined && Object.keys(change as Values).length === 0

interface FormProps {
  act: Act
  record: Record
  member: string
  of: string | undefined
  onClose: () => void
}

function ActForm({ act, record, member, of, onClose }: FormProps) {
  const done = () => {
    toast.good(tr('done', { act: kind(act.kind) }))
    onClose()
  }
  const run = useAct(act.op, { onDone: done })
  // The version that the form was filled from: a change by somebody else is refused until it was looked at.
  const [version, setVersion] = useState(record.version)
  const [start] = useState(record)
  return (
    <FormDrawer
      open
      title={`${kind(act.kind)}：${of ?? record.name}`}
      onClose={onClose}
      name={`institution.${record.id}.${act.kind}.${member}`}
      personal={act.personal ?? false}
      schema={act.schema}
      fields={act.fields(record, member)}
      initial={act.initial?.(record, member) ?? {}}
      regions={apiRegions}
      act={kind(act.kind)}
      refusal={error =>
        isProblem(error, 'changed-meanwhile') ? (
          <Conflict id={record.id} since={version} onSeen={setVersion} />
        ) : null
      }
      onSubmit={async values => {
        const body = act.body?.(values, start, member) ?? values
        if (isNothing(body)) return toast.bad(t('nothingChanged'))
        await run.mutateAsync({
          path: { id: record.id, ...(act.member ? { [act.member]: member } : {}) },
          body,
          ifMatch: `"${version}"`,
        } as unknown as ArgsOf<ActOp>)
      }}
    />
  )
}
