import { useState } from 'react'
import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf, ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SchemaForm } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { EditionReport } from './EditionReport.tsx'
import { type BadLine, readRows, readSuccessors } from './editionRows.ts'
import { levelWord } from './kinds.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Edition = BodyOf<'POST /api/v1/regions/editions'>
const TEXT_MAX = 4_000_000
const LEVELS = [1, 2, 3, 4, 5]
const SHOWN = 5

const Form = z.object({
  edition: z.string().trim().min(1).max(40),
  document: z.string().trim().min(1).max(200),
  effective: z.iso.date(),
  scope: z.string().regex(/^\d{6}$/),
  level: z.string().transform(Number),
  rows: z.string().min(1).max(TEXT_MAX),
  successors: z.string().max(TEXT_MAX).default(''),
})

/** Compares a new list of divisions with the one in force, and imports it when it is right. */
export default function EditionPage() {
  const { home } = useScope()
  const [bad, setBad] = useState<readonly BadLine[]>([])
  const [compared, setCompared] = useState<{
    edition: Edition
    report: ReplyOf<'POST /api/v1/regions/editions'>
  }>()
  const [asking, setAsking] = useState(false)
  const dry = useAct('POST /api/v1/regions/editions', { changes: [] })
  const apply = useAct('POST /api/v1/regions/editions', {
    onDone: report => {
      setAsking(false)
      setCompared(now => now && { ...now, report })
      toast.good(t('applied'))
    },
  })
  const compare = async (values: z.output<typeof Form>) => {
    const { rows, bad: badRows } = readRows(values.rows)
    const { successors, bad: badNext } = readSuccessors(values.successors)
    setBad([...badRows, ...badNext])
    if (badRows.length + badNext.length) return
    const edition = { ...values, rows, successors, dryRun: true }
    setCompared({ edition, report: await dry.mutateAsync({ body: edition }) })
  }
  const ready = compared && !compared.report.applied && compared.report.faults.length === 0
  return (
    <DeskPage title={t('importTitle')} lead={t('importLead')} crumbs={[{ label: t('menu'), to: '/regions' }]}>
      <Panel className="desk-form-panel">
        <SchemaForm
          name="regions.edition"
          schema={Form}
          regions={apiRegions}
          initial={{ scope: home, level: '3' }}
          fields={[
            { name: 'edition', kind: 'text', label: t('editionName'), hint: t('editionHint'), maxLength: 40 },
            { name: 'document', kind: 'text', label: t('document'), maxLength: 200 },
            { name: 'effective', kind: 'date', label: t('effective') },
            {
              name: 'scope',
              kind: 'region',
              label: t('scope'),
              hint: t('scopeHint'),
              within: home,
              depth: 2,
              anyLevel: true,
            },
            {
              name: 'level',
              kind: 'select',
              label: t('deep'),
              options: LEVELS.map(n => ({ value: String(n), label: levelWord(n) })),
            },
            {
              name: 'rows',
              kind: 'area',
              label: t('rows'),
              hint: t('rowsHint'),
              maxLength: TEXT_MAX,
              rows: 10,
            },
            {
              name: 'successors',
              kind: 'area',
              label: t('successors'),
              hint: t('successorsHint'),
              optional: true,
              maxLength: TEXT_MAX,
            },
          ]}
          act={t('compare')}
          onSubmit={compare}
        />
        {bad.slice(0, SHOWN).map(line => (
          <Notice key={`${line.n}${line.text}`} tone="bad">
            {t('badRow', { n: line.n, text: line.text })}
          </Notice>
        ))}
      </Panel>
      {compared ? (
        <EditionReport
          report={compared.report}
          act={
            ready ? (
              <Button kind="primary" onClick={() => setAsking(true)}>
                {t('apply')}
              </Button>
            ) : null
          }
        />
      ) : null}
      {compared ? (
        <Confirm
          open={asking}
          onClose={() => setAsking(false)}
          title={t('apply')}
          act={t('apply')}
          busy={apply.isPending}
          onAct={() => apply.mutate({ body: { ...compared.edition, dryRun: false } })}
        >
          <p>{t('applyAsk', { day: date(compared.edition.effective) })}</p>
          {apply.error ? <ErrorState error={apply.error} inline /> : null}
        </Confirm>
      ) : null}
    </DeskPage>
  )
}
