import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRead } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { useAgencyOptions, useCatalogue } from './catalogue.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DOCUMENT_MAX = 200
const Form = z.object({
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
  lead: z.string().optional(),
  members: z.array(z.string()).default([]),
})

/** The units of the coordination mechanism of a region. */
export function Units({ region, manages }: { region: string; manages: boolean }) {
  const read = useRead('GET /api/v1/agencies/units/{region}', { path: { region } })
  const { kindName } = useCatalogue()
  const [editing, setEditing] = useState(false)
  return (
    <Panel
      title={t('units')}
      actions={
        manages ? (
          <Button small onClick={() => setEditing(true)}>
            {t('stateUnits')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) => (
          <SmallTable
            label={t('units')}
            empty={t('noUnits')}
            heads={[t('name'), t('part'), t('kind'), t('document'), t('from')]}
            rows={data.items.map(u => ({
              key: u.agencyId,
              cells: [u.agencyName, t(u.part), kindName(u.kind), u.document, date(u.from)],
            }))}
          />
        )}
      </Loaded>
      {editing ? <UnitsDrawer region={region} onClose={() => setEditing(false)} /> : null}
    </Panel>
  )
}

function UnitsDrawer({ region, onClose }: { region: string; onClose: () => void }) {
  const options = useAgencyOptions(region)
  const send = useAct('PUT /api/v1/agencies/units/{region}', {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('stateUnits')}
      onClose={onClose}
      name={`units.${region}`}
      schema={Form}
      fields={[
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
        { name: 'lead', kind: 'select', label: t('leadUnit'), optional: true, options },
        { name: 'members', kind: 'multi', label: t('members'), optional: true, options },
      ]}
      act={t('stateUnits')}
      onSubmit={({ document, lead, members }) =>
        send.mutateAsync({
          path: { region },
          body: {
            document,
            units: [
              ...(lead ? [{ agencyId: Number(lead), part: 'LEAD' as const }] : []),
              ...members.filter(m => m !== lead).map(m => ({ agencyId: Number(m), part: 'MEMBER' as const })),
            ],
          },
        })
      }
    />
  )
}
