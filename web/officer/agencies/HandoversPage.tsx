import { useState } from 'react'
import { z } from 'zod'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useAct, useList, useRead } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useSuccessors } from './catalogue.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Handover = ItemOf<'GET /api/v1/agencies/handovers'>
type Query = NonNullable<QueryOf<'GET /api/v1/agencies/handovers'>>
const Form = z.object({ officerId: z.string().regex(/^\d+$/).transform(Number) })

const filters = (): Filter[] => [
  {
    key: 'open',
    kind: 'select',
    label: t('openFilter'),
    options: [
      { value: 'true', label: t('openOnly') },
      { value: 'false', label: t('doneOnly') },
    ],
  },
]

const columns = (
  kindName: (kind: string) => string,
  assign: ((h: Handover) => void) | undefined,
): Column<Handover>[] => [
  { key: 'matter', title: t('matter'), phone: 'title', render: h => h.title },
  { key: 'kind', title: t('workKind'), phone: 'note', render: h => kindName(h.workKind) },
  { key: 'from', title: t('from_'), phone: 'note', render: h => h.fromName },
  { key: 'reason', title: t('reason'), render: h => t(h.reason) },
  { key: 'due', title: t('due'), render: h => (h.due ? date(h.due) : t('nothing')) },
  {
    key: 'takes',
    title: t('takes'),
    phone: 'value',
    render: h =>
      h.toName ??
      (assign ? (
        <Button small onClick={() => assign(h)}>
          {t('assign')}
        </Button>
      ) : (
        <Tag tone="warn">{t('waits')}</Tag>
      )),
  },
]

/** Work that changed hands or waits for somebody. */
export default function HandoversPage() {
  const { permissions } = useSession()
  const [asked, setAsked] = useState<Handover>()
  const kinds = useRead('GET /api/v1/agencies/open-work-kinds', {})
  const kindName = (kind: string) => {
    const found = kinds.data?.data.items.find(k => k.kind === kind)
    return found ? say(found.name) : kind
  }
  const state = useListState(filters())
  const list = useList('GET /api/v1/agencies/handovers', { query: state.query as Query })
  return (
    <>
      <ListPage
        title={t('handoversTitle')}
        lead={t('handoversLead')}
        name="handovers"
        state={state}
        filters={filters()}
        list={list}
        columns={columns(kindName, permits(permissions, 'agencies.appoint') ? setAsked : undefined)}
        rowKey={h => h.id}
        empty={{ title: t('noHandovers') }}
      />
      {asked ? <AssignDrawer handover={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function AssignDrawer({ handover: h, onClose }: { handover: Handover; onClose: () => void }) {
  const options = useSuccessors(h.agencyId, h.fromOfficer)
  const assign = useAct('POST /api/v1/agencies/handovers/{id}/assign', {
    onDone: () => {
      toast.good(t('assigned'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={`${t('assign')}：${h.title}`}
      onClose={onClose}
      name={`handover.${h.id}`}
      schema={Form}
      fields={[{ name: 'officerId', kind: 'select', label: t('takes'), options }]}
      act={t('assign')}
      onSubmit={body => assign.mutateAsync({ path: { id: h.id }, body })}
    />
  )
}
