import { useState } from 'react'
import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import { useRead } from '../../api/hooks.ts'
import { CLASSES, word } from '../../catalogue/codes/codes.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { valueFields } from '../values/control/valueFields.tsx'
import { codesOf } from '../values/ProposalForm.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const YEAR_BACK = -364

const Choose = z.object({ parameter: z.string().min(1) })
const Draft = z.object({
  region: z.string().regex(/^\d{6}$/),
  from: z.iso.date(),
  value: z.custom<NonNullable<unknown>>(v => v !== undefined && v !== null),
  scope: z.object({ class: z.array(z.enum(CLASSES as ['SUBJECT'])).optional() }).default({}),
})

/** A value of a draft, with the words in which it is shown. */
export interface Drafted {
  name: string
  unit: string
  sent: z.output<typeof Draft> & { parameter: string }
}

interface DraftProps {
  region: string
  onClose: () => void
  onAdd: (draft: Drafted) => void
}

/** Adds a value to the draft: first the rule, then the value as its unit asks. */
export function DraftDrawer({ region, onClose, onAdd }: DraftProps) {
  const [parameter, setParameter] = useState<string>()
  if (!parameter) return <ChooseRule region={region} onClose={onClose} onChoose={setParameter} />
  return <TypeValue region={region} parameter={parameter} onClose={onClose} onAdd={onAdd} />
}

function ChooseRule(p: { region: string; onClose: () => void; onChoose: (id: string) => void }) {
  const found = useRead('GET /api/v1/rules/parameters', { query: { region: p.region } })
  const rules = found.data?.data.items ?? []
  return (
    <FormDrawer
      open
      title={t('chooseParameter')}
      onClose={p.onClose}
      name="sandbox.choose"
      schema={Choose}
      fields={[
        {
          name: 'parameter',
          kind: 'select',
          label: t('parameter'),
          wide: true,
          options: rules.map(r => ({
            value: r.id,
            label: `${language() === 'en' ? r.en : r.zh}（${r.id}）`,
          })),
        },
      ]}
      act={t('chooseParameter')}
      onSubmit={async v => p.onChoose(v.parameter)}
    />
  )
}

function TypeValue({ region, parameter, onClose, onAdd }: DraftProps & { parameter: string }) {
  const { home } = useScope()
  const found = useRead('GET /api/v1/rules/parameters/{id}', { path: { id: parameter }, query: { region } })
  const rule = found.data?.data
  if (!rule) return null
  const name = language() === 'en' ? rule.en : rule.zh
  return (
    <FormDrawer
      open
      title={name}
      onClose={onClose}
      name={`sandbox.draft.${parameter}`}
      schema={Draft}
      regions={apiRegions}
      initial={{ region, from: daysAfter(today(), YEAR_BACK) }}
      fields={[
        ...valueFields(rule.unit, codesOf(rule)),
        { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
        { name: 'from', kind: 'date', label: t('from') },
        {
          name: 'scope/class',
          kind: 'multi',
          label: t('class'),
          hint: t('all'),
          optional: true,
          options: CLASSES.map(value => ({ value, label: word(value) })),
        },
      ]}
      act={t('addValue')}
      onSubmit={async v => onAdd({ name, unit: rule.unit, sent: { ...v, parameter } })}
    />
  )
}
