import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../light/Button.tsx'
import { cx } from '../../light/classes.ts'
import type { RegionSource } from '../../light/region/source.ts'
import { DeskPage, type DeskPageProps, Panel } from '../DeskPage.tsx'
import { Refusal } from '../Refusal.tsx'
import zh from '../zh.ts'
import { FieldControl } from './FieldControl.tsx'
import type { FieldSpec, Values } from './field.ts'
import './form.css'
import { useSchemaForm } from './useSchemaForm.ts'

const t = messages(zh, () => import('../en.ts'))

export interface SchemaFormProps<S extends z.ZodType> {
  schema: S
  fields: readonly FieldSpec[]
  /** Name of the draft: `courses.new`. One per record when records are edited. */
  name: string
  initial?: Values
  /** Holds identity numbers or the like: nothing of it is kept over a reload. */
  personal?: boolean
  /** The act in a verb: 保存课程. */
  act: string
  onSubmit: (values: z.output<S>) => Promise<unknown>
  onCancel?: () => void
  regions?: RegionSource
  /** Between the fields and the button: what will follow, an explanation that depends on the values. */
  foot?: (values: Values) => ReactNode
  /** Instead of the standard view of a refusal, where the form knows more about it; null for the others. */
  refusal?: (error: unknown) => ReactNode
}

/** A form over a zod schema. Errors stand at their fields, the server's as well as the schema's. */
export function SchemaForm<S extends z.ZodType>({
  act,
  onCancel,
  regions,
  foot,
  refusal,
  ...options
}: SchemaFormProps<S>) {
  const { values, setValues, errors, problem, busy, shown, submit, form } = useSchemaForm(options)
  return (
    <form ref={form} className="yh-stack" onSubmit={submit} noValidate>
      <div className="desk-form">
        {shown.map(f => (
          <div key={f.name} className={cx((f.wide || f.kind === 'area') && 'wide')}>
            <FieldControl field={f} values={values} errors={errors} regions={regions} onValues={setValues} />
          </div>
        ))}
      </div>
      {foot?.(values)}
      {problem ? (refusal?.(problem) ?? <Refusal error={problem} />) : null}
      <div className="yh-row">
        <Button kind="primary" type="submit" busy={busy}>
          {act}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('cancel')}</Button> : null}
      </div>
    </form>
  )
}

/** A page that is a form. */
export function FormPage<S extends z.ZodType>(
  p: Omit<DeskPageProps, 'children' | 'actions'> & SchemaFormProps<S>,
) {
  const { title, lead, tags, crumbs, ...form } = p
  return (
    <DeskPage title={title} lead={lead} tags={tags} crumbs={crumbs ?? []}>
      <Panel className="desk-form-panel">
        <SchemaForm {...form} />
      </Panel>
    </DeskPage>
  )
}

/** A form at the side of the page that it belongs to. */
export function FormDrawer<S extends z.ZodType>({
  open,
  title,
  onClose,
  ...form
}: SchemaFormProps<S> & { open: boolean; title: string; onClose: () => void }) {
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      size={520}
      destroyOnHidden
      mask={{ closable: false }}
      classNames={{ body: 'desk-drawer' }}
    >
      <SchemaForm {...form} onCancel={onClose} />
    </Drawer>
  )
}
