import { useState } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { Select } from '../../parts/light/Field.tsx'
import { ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { type Import, standingOf } from './standing.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NONE = '-1'
type Fields = ReplyOf<'GET /api/v1/institutions/imports/fields'>['items']
type Preview = ReplyOf<'GET /api/v1/institutions/imports/{id}/preview'>
type Mapping = Readonly<Record<string, number>>

/** Which column holds which field, the first rows, and the trial or run with these columns. */
export function Columns({ of: i }: { of: Import }) {
  const fields = useRead('GET /api/v1/institutions/imports/fields', {})
  const preview = useRead('GET /api/v1/institutions/imports/{id}/preview', { path: { id: i.id } })
  if (isProblem(preview.error, 'not-found')) return <Notice tone="warn">{t('removed')}</Notice>
  return (
    <Loaded of={fields}>
      {({ data: { items } }) => (
        <Loaded of={preview}>{({ data }) => <Form of={i} fields={items} preview={data} />}</Loaded>
      )}
    </Loaded>
  )
}

interface FormProps {
  of: Import
  fields: Fields
  preview: Preview
}

function Form({ of: i, fields, preview }: FormProps) {
  const [mapping, setMapping] = useState<Mapping>(i.mapping)
  const wrong = problemsOf(mapping, fields)
  const put = (field: string, column: string) => {
    const { [field]: _, ...others } = mapping
    setMapping(column === NONE ? others : { ...others, [field]: Number(column) })
  }
  return (
    <>
      <Panel title={t('columns')}>
        <div className="yh-stack">
          <p className="yh-muted">{t('columnsLead')}</p>
          <div className="yh-grid gap-3">
            {fields.map(f => (
              <Select
                key={f.field}
                label={say(f.title)}
                optional={!f.required}
                hint={
                  mapping[f.field] !== undefined && mapping[f.field] === i.mapping[f.field]
                    ? t('suggested')
                    : undefined
                }
                value={String(mapping[f.field] ?? NONE)}
                options={[{ value: NONE, label: t('noColumn') }, ...optionsOf(preview)]}
                onValue={column => put(f.field, column)}
              />
            ))}
          </div>
          {wrong.map(line => (
            <Notice key={line} tone="bad">
              {line}
            </Notice>
          ))}
          <Run of={i} mapping={mapping} fields={fields} blocked={wrong.length > 0} />
        </div>
      </Panel>
      <Panel title={t('preview', { n: preview.rows.length })}>
        <SmallTable
          label={t('preview', { n: preview.rows.length })}
          empty={t('noErrors')}
          heads={preview.headers.map((h, n) => t('column', { n: n + 1, title: h }))}
          rows={preview.rows.map((cells, key) => ({ key, cells }))}
        />
      </Panel>
    </>
  )
}

const optionsOf = ({ headers, rows }: Preview) =>
  headers.map((title, n) => {
    const sample = rows.find(r => r[n])?.[n]
    const label = sample ? t('columnWith', { n: n + 1, title, sample }) : t('column', { n: n + 1, title })
    return { value: String(n), label }
  })

/** What is wrong with the columns as they are set, in words. */
function problemsOf(mapping: Mapping, fields: Fields): string[] {
  const names = (all: Fields) => all.map(f => say(f.title)).join(t('and'))
  const lacking = fields.filter(f => f.required && mapping[f.field] === undefined)
  const used = new Map<number, Fields>()
  for (const f of fields) {
    const column = mapping[f.field]
    if (column !== undefined) used.set(column, [...(used.get(column) ?? []), f])
  }
  const twice = [...used].filter(([, all]) => all.length > 1)
  return [
    ...(lacking.length ? [t('missing', { fields: names(lacking) })] : []),
    ...twice.map(([n, all]) => t('twice', { n: n + 1, fields: names(all) })),
  ]
}

interface RunProps {
  of: Import
  mapping: Mapping
  fields: Fields
  blocked: boolean
}

function Run({ of: i, mapping, fields, blocked }: RunProps) {
  const [asking, setAsking] = useState(false)
  const run = useAct('POST /api/v1/institutions/imports/{id}/runs', { onDone: () => setAsking(false) })
  const start = (dryRun: boolean) =>
    run.mutate({
      path: { id: i.id },
      body: { dryRun, mapping: Object.fromEntries(fields.map(f => [f.field, mapping[f.field] ?? null])) },
    })
  const tried = standingOf(i) === 'TRIED'
  return (
    <div className="yh-stack gap-3">
      <div className="yh-row gap-2">
        <Button
          kind={tried ? 'plain' : 'primary'}
          busy={run.isPending && !asking}
          disabled={blocked}
          onClick={() => start(true)}
        >
          {t('tryIt')}
        </Button>
        <Button kind={tried ? 'primary' : 'plain'} disabled={blocked} onClick={() => setAsking(true)}>
          {t('run')}
        </Button>
      </div>
      <p className="yh-muted">{blocked ? t('fixFirst') : t('tryNote')}</p>
      {run.error ? <ErrorState error={run.error} inline /> : null}
      <Confirm
        open={asking}
        title={t('runConfirm', { n: tried ? count(i.rowsOk) : '' })}
        act={t('runAct')}
        busy={run.isPending}
        onAct={() => start(false)}
        onClose={() => setAsking(false)}
      >
        {tried ? t('runConfirmNote', { bad: count(i.rowsFailed) }) : t('runUntried')}
      </Confirm>
    </div>
  )
}
