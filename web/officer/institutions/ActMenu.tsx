import { Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { ActDrawer } from './acts/ActDrawer.tsx'
import type { Act } from './acts/act.ts'
import { actsOf, GROUPS } from './acts/acts.ts'
import zhActs from './acts/zh.ts'
import type { Record } from './InstitutionPage.tsx'
import words from './kinds.ts'

const { t, kind } = words
const ta = messages(zhActs, () => import('./acts/en.ts'))

/** May this officer do it to this record in its state? */
function useOffered(record: Record) {
  const { permissions } = useSession()
  const { home } = useScope()
  const offered = (a: Act) =>
    record.possible.includes(a.kind) &&
    permits(permissions, a.permission) &&
    (a.when?.(record) ?? true) &&
    (a.members === undefined || a.members(record).length > 0)
  const all = actsOf(home)
  return GROUPS.map(group => ({ group, acts: all[group].filter(offered) })).filter(g => g.acts.length > 0)
}

interface Chosen {
  act: Act
  member?: string
}

/** What this officer may do with this record in its state, group by group. */
export function ActMenu({ record }: { record: Record }) {
  const groups = useOffered(record)
  const [open, setOpen] = useState<Act>()
  if (groups.length === 0) return null
  const find = (key: string) => groups.flatMap(g => g.acts).find(a => a.kind === key)
  return (
    <>
      <Dropdown
        trigger={['click']}
        styles={{ root: { maxBlockSize: '80vh', overflowY: 'auto' } }}
        menu={{
          items: groups.map(({ group, acts }) => ({
            type: 'group' as const,
            key: group,
            label: ta(`group_${group}`),
            children: acts.map(a => ({ key: a.kind, label: kind(a.kind), danger: a.danger ?? false })),
          })),
          onClick: ({ key }) => setOpen(find(key)),
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

interface MemberActsProps {
  record: Record
  /** The licence, site, person … that the acts are done to. */
  member: string
  kinds: readonly string[]
}

/** The acts on one member of a record, as buttons in its row. */
export function MemberActs({ record, member, kinds }: MemberActsProps) {
  const groups = useOffered(record)
  const [open, setOpen] = useState<Chosen>()
  const acts = groups
    .flatMap(g => g.acts)
    .filter(a => kinds.includes(a.kind) && a.members?.(record).some(m => m.id === member))
  if (acts.length === 0) return null
  return (
    <span className="yh-row tight no-print">
      {acts.map(act => (
        <Button key={act.kind} small kind="quiet" onClick={() => setOpen({ act, member })}>
          {kind(act.kind)}
        </Button>
      ))}
      {open ? (
        <ActDrawer act={open.act} record={record} chosen={open.member} onClose={() => setOpen(undefined)} />
      ) : null}
    </span>
  )
}
