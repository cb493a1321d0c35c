import { z } from 'zod'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useAgencyOptions, useSuccessors, useWorkKinds } from './catalogue.ts'
import type { Officer } from './OfficerPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DOCUMENT_MAX = 200
const number = z.string().regex(/^\d+$/).transform(Number)
const Leave = z.object({
  successorId: number.optional(),
  by: z.record(z.string(), number.optional()).optional(),
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
})
const Transfer = Leave.extend({ agencyId: number })

interface MoveProps {
  officer: Officer
  act: 'transfer' | 'leave'
  onClose: () => void
}

/** Transfers an officer or records the leave; open work goes to the successor or waits for one. */
export function MoveDrawer({ officer: o, act, onClose }: MoveProps) {
  const { home } = useScope()
  const agencies = useAgencyOptions(home)
  const successors = useSuccessors(o.agencyId, o.id)
  const kinds = useWorkKinds()
  const done = {
    onDone: (out: { moved: number; open: number }) => {
      toast.good(t('handed', { moved: out.moved, open: out.open }))
      onClose()
    },
  }
  const transfer = useAct('POST /api/v1/agencies/officers/{id}/transfer', done)
  const leave = useAct('POST /api/v1/agencies/officers/{id}/leave', done)
  const path = { id: o.id }
  return (
    <FormDrawer
      open
      title={`${t(act)}：${o.name}`}
      onClose={onClose}
      name={`officer.${o.id}.${act}`}
      schema={act === 'transfer' ? Transfer : Leave}
      fields={[
        ...(act === 'transfer'
          ? [{ name: 'agencyId', kind: 'select' as const, label: t('to'), options: agencies }]
          : []),
        {
          name: 'successorId',
          kind: 'select',
          label: t('successor'),
          hint: t('successorHint'),
          optional: true,
          options: successors,
        },
        ...kinds.map((kind, n) => ({
          name: `by/${n}`,
          kind: 'select' as const,
          label: t('successorOf', { work: kind.label }),
          optional: true,
          options: successors,
        })),
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
      ]}
      act={t(act)}
      onSubmit={({ by = {}, ...values }) => {
        const named = kinds.flatMap(({ work }, n) => (by[n] ? [{ work, officerId: by[n] }] : []))
        const body = { ...values, successors: named }
        return act === 'transfer'
          ? transfer.mutateAsync({ path, body: body as typeof body & { agencyId: number } })
          : leave.mutateAsync({ path, body })
      }}
    />
  )
}
