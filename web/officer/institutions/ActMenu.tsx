import { Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ActOp, ArgsOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { type Act, acts } from './acts.ts'
import type { Record } from './InstitutionPage.tsx'
import words from './kinds.ts'

const { t, kind } = words

/** What this officer may do with this record in its state. */
export function ActMenu({ record }: { record: Record }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState<Act>()
  const offered = acts.filter(
    a => record.possible.includes(a.kind) && permits(permissions, a.permission) && (a.when?.(record) ?? true),
  )
  if (offered.length === 0) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: offered.map(a => ({ key: a.kind, label: kind(a.kind), danger: a.danger ?? false })),
          onClick: ({ key }) => setOpen(offered.find(a => a.kind === key)),
        }}
      >
        <Button kind="primary">
          {t('handle')}
          <ChevronDown aria-hidden="true" />
        </Button>
      </Dropdown>
      {open ? (
        <ActDrawer key={open.kind} act={open} record={record} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  )
}

function ActDrawer({ act, record, onClose }: { act: Act; record: Record; onClose: () => void }) {
  const done = () => {
    toast.good(t('done', { act: kind(act.kind) }))
    onClose()
  }
  const run = useAct(act.op, { onDone: done })
  return (
    <FormDrawer
      open
      title={`${kind(act.kind)}：${record.name}`}
      onClose={onClose}
      name={`institution.${record.id}.${act.kind}`}
      schema={act.schema}
      fields={act.fields(record)}
      act={kind(act.kind)}
      onSubmit={values =>
        run.mutateAsync({
          path: { id: record.id, ...act.path?.(values) },
          body: act.body?.(values) ?? values,
        } as unknown as ArgsOf<ActOp>)
      }
    />
  )
}
