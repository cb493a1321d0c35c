import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { ExportMenu } from '../../parts/desk/list/ListTools.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { useRegion } from '../places/useRegion.ts'
import { useCatalogue } from './catalogue.ts'
import { DutyDrawer } from './DutyDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Duty = ItemOf<'GET /api/v1/agencies/duties'>
const PAGE = 200

/** Who answers for what in a region: each subject with its lead and those that assist. */
export default function DutiesPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const { permissions } = useSession()
  const { subjects } = useCatalogue()
  const [open, setOpen] = useState<{ duty?: Duty; subject?: string }>()
  const list = useList('GET /api/v1/agencies/duties', { query: { region, limit: PAGE } })
  const manages = permits(permissions, 'agencies.manage')
  const of = (subject: string, part: Duty['part']) => (
    <Parts
      duties={list.items.filter(d => d.subject === subject && d.part === part)}
      onOpen={manages ? duty => setOpen({ duty }) : undefined}
    />
  )
  return (
    <DeskPage
      title={t('dutiesTitle', { name: place.name })}
      lead={t('dutiesLead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/duties?region=${r.code}` }))}
      actions={
        <>
          <ExportMenu path="/api/v1/agencies/duties/export" query={{ region }} />
          {manages ? (
            <Button kind="primary" icon={Plus} onClick={() => setOpen({})}>
              {t('enterDuty')}
            </Button>
          ) : null}
        </>
      }
    >
      <Panel>
        {list.error ? (
          <ErrorState error={list.error} onRetry={list.refetch} />
        ) : list.isPending ? (
          <Skeleton lines={8} />
        ) : (
          <SmallTable
            label={t('dutiesMenu')}
            empty={t('unstated')}
            heads={[t('subject'), t('lead_'), t('assist')]}
            rows={subjects.map(s => ({
              key: s.value,
              cells: [s.label, of(s.value, 'LEAD'), of(s.value, 'ASSIST')],
            }))}
          />
        )}
      </Panel>
      {open ? <DutyDrawer region={region} {...open} onClose={() => setOpen(undefined)} /> : null}
    </DeskPage>
  )
}

function Parts({ duties, onOpen }: { duties: readonly Duty[]; onOpen: ((d: Duty) => void) | undefined }) {
  if (duties.length === 0) return <Tag>{t('unstated')}</Tag>
  return (
    <div className="yh-stack gap-1">
      {duties.map(d => (
        <span key={d.id}>
          {onOpen ? (
            <Button small kind="quiet" onClick={() => onOpen(d)}>
              {d.agencyName}
            </Button>
          ) : (
            d.agencyName
          )}
          {d.class ? `（${word(d.class)}）` : ''} <span className="yh-muted yh-small">{d.document}</span>
        </span>
      ))}
    </div>
  )
}
