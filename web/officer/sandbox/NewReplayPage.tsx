import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SchemaForm } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { DraftDrawer, type Drafted } from './DraftDrawer.tsx'
import { useKinds } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NAME_MAX = 100
/** A year of records, today included. */
const YEAR_BACK = -364

const Form = z.object({
  name: z.string().trim().min(1).max(NAME_MAX),
  region: z.string().regex(/^\d{6}$/),
  from: z.iso.date(),
  to: z.iso.date(),
  kinds: z.array(z.string()).min(1),
})

/** A new replay: values of a draft, kinds of record, a period. */
export default function NewReplayPage() {
  const { region, home } = useScope()
  const navigate = useNavigate()
  const kinds = useKinds()
  const [drafts, setDrafts] = useState<Drafted[]>([])
  const [adding, setAdding] = useState(false)
  const start = useAct('POST /api/v1/rules/replays', {
    onDone: r => {
      toast.good(t('started'))
      navigate(`/sandbox/${r.id}`)
    },
  })
  const submit = async (form: z.output<typeof Form>) => {
    if (drafts.length === 0) return setAdding(true)
    const draft = drafts.map(d => d.sent)
    return start.mutateAsync({ body: { ...form, draft } as BodyOf<'POST /api/v1/rules/replays'> })
  }
  return (
    <DeskPage title={t('new')} lead={t('lead')} crumbs={[{ label: t('title'), to: '/sandbox' }]}>
      <Panel
        title={t('draft')}
        actions={
          <Button small icon={Plus} onClick={() => setAdding(true)}>
            {t('addValue')}
          </Button>
        }
      >
        <DraftList drafts={drafts} onDrafts={setDrafts} />
      </Panel>
      <Panel className="desk-form-panel">
        <SchemaForm
          schema={Form}
          name={`sandbox.new.${region}`}
          regions={apiRegions}
          initial={{ region, from: daysAfter(today(), YEAR_BACK), to: today() }}
          fields={[
            { name: 'name', kind: 'text', label: t('name'), maxLength: NAME_MAX },
            { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
            {
              name: 'kinds',
              kind: 'multi',
              label: t('kinds'),
              options: kinds.items.map(k => ({ value: k.kind, label: kinds.name(k.kind) })),
            },
            { name: 'from', kind: 'days', to: 'to', label: t('period') },
          ]}
          act={t('start')}
          onSubmit={submit}
        />
      </Panel>
      {adding ? (
        <DraftDrawer
          region={region}
          onClose={() => setAdding(false)}
          onAdd={d => {
            setDrafts([...drafts, d])
            setAdding(false)
          }}
        />
      ) : null}
    </DeskPage>
  )
}

function DraftList({ drafts, onDrafts }: { drafts: Drafted[]; onDrafts: (drafts: Drafted[]) => void }) {
  if (drafts.length === 0) return <p className="yh-muted">{t('noDraft')}</p>
  return (
    <ul className="yh-plain yh-stack gap-2">
      {drafts.map(d => (
        <li key={JSON.stringify(d.sent)} className="yh-row spread gap-2">
          <span>
            {d.name}：<Value unit={d.unit} known value={d.sent.value} unknown={null} /> ·{' '}
            <RegionName code={d.sent.region} /> · {t('from')} {date(d.sent.from)}
          </span>
          <Button small kind="quiet" icon={X} onClick={() => onDrafts(drafts.filter(o => o !== d))}>
            {t('remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
