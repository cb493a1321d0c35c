import { z } from 'zod'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { KINDS } from './PeriodDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Row = BodyOf<'POST /api/v1/regions/school-periods/import'>['rows'][number]
const TEXT_MAX = 50_000
const DOCUMENT_MAX = 200

const Form = z.object({
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
  lines: z.string().min(1).max(TEXT_MAX),
})

/** A line of the form; codes or their words. */
function readLine(line: string, rest: { region: string; document: string }): Row {
  const [stage, schoolYear = '', kind, from = '', to = ''] = line.split(/[,，\t]/).map(c => c.trim())
  const foundStage = STAGES.find(s => s === stage || word(s) === stage)
  const foundKind = KINDS.find(k => k === kind || t(k) === kind)
  if (!foundStage || !foundKind) throw new Error(t('badLines', { lines: line }))
  return { ...rest, stage: foundStage, schoolYear, kind: foundKind, from, to }
}

/** Enters many terms and vacations, all or none. */
export function ManyDrawer({ region, onClose }: { region: string; onClose: () => void }) {
  const send = useAct('POST /api/v1/regions/school-periods/import', {
    onDone: () => {
      toast.good(t('saved'))
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('importPeriods')}
      onClose={onClose}
      name={`school.${region}.many`}
      schema={Form}
      fields={[
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
        {
          name: 'lines',
          kind: 'area',
          label: t('lines'),
          hint: t('importHint'),
          maxLength: TEXT_MAX,
          rows: 10,
        },
      ]}
      act={t('importPeriods')}
      onSubmit={async ({ document, lines }) => {
        const rows = lines
          .split(/\r?\n/)
          .filter(l => l.trim())
          .map(l => readLine(l, { region, document }))
        return send.mutateAsync({ body: { rows } })
      }}
    />
  )
}
