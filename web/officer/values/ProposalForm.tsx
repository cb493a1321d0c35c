import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf, ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { CHANNELS, CLASSES, type Code, STAGES, word } from '../../catalogue/codes/codes.ts'
import type { Rules } from '../../catalogue/rules.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { SchemaForm } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { DocumentDrawer } from '../law/DocumentDrawer.tsx'
import { AboveValue } from './AboveValue.tsx'
import { valueFields } from './control/valueFields.tsx'
import { DocumentField } from './DocumentField.tsx'
import { bodyOf, limits, proposalSchema } from './schema.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Rule = ReplyOf<'GET /api/v1/rules/parameters/{id}'>
type Body = BodyOf<'POST /api/v1/rules/values'>

/** Codes that any region or the nation uses for the parameter. */
export const codesOf = (rule: { history: readonly { value: unknown }[] }): string[] => [
  ...new Set(rule.history.flatMap(h => [h.value].flat()).filter(c => typeof c === 'string')),
]

const coded = (codes: readonly Code[]) => codes.map(value => ({ value, label: word(value) }))

function scopeFields(districts: readonly { value: string; label: string }[]): FieldSpec[] {
  const multi = (name: string, label: string, options: { value: string; label: string }[]): FieldSpec => ({
    name: `scope/${name}`,
    kind: 'multi',
    label,
    hint: t('all'),
    optional: true,
    options,
  })
  return [
    multi('class', t('class'), coded(CLASSES)),
    multi('stage', t('stage'), coded(STAGES)),
    multi('channel', t('channel'), coded(CHANNELS)),
    ...(districts.length > 0 ? [multi('district', t('district'), [...districts])] : []),
  ]
}

/** The form of a proposal: it follows the unit of the parameter and is checked by the rules before it is sent. */
export function ProposalForm({ rule, rules }: { rule: Rule; rules: Rules }) {
  const { region, home } = useScope()
  const navigate = useNavigate()
  const [entering, setEntering] = useState(false)
  const choose = useRef<(key: string) => void>(undefined)
  const send = useAct('POST /api/v1/rules/values', {
    onDone: v => {
      toast.good(t('proposed'))
      navigate(`/law/values/${v.id}`)
    },
  })
  const some = valueFields(rule.unit, codesOf(rule), v => v.kind !== 'none')
  const divided = rules.layers.map(l => l.regions[region]?.districts).find(d => d !== undefined) ?? {}
  const districts = Object.entries(divided).map(([value, names]) => ({ value, label: say(names) }))
  const enter = (onValue: (key: string) => void) => {
    choose.current = onValue
    setEntering(true)
  }
  return (
    <Panel className="desk-form-panel">
      <div className="yh-stack">
        <Notice title={t('may')}>{t(`may_${rule.regionMay}` as 'may_lower')}</Notice>
        <SchemaForm
          schema={proposalSchema(
            rules.layers,
            rule.id,
            some.map(f => f.name),
          )}
          name={`law.value.${rule.id}.${region}`}
          regions={apiRegions}
          initial={{ region, kind: 'some' }}
          fields={[
            { name: 'region', kind: 'region', label: t('region'), within: home, anyLevel: true },
            {
              name: 'kind',
              kind: 'choice',
              label: t('kind'),
              options: (['some', 'none'] as const).map(value => ({ value, label: t(value) })),
            },
            ...some,
            {
              name: 'unknown',
              kind: 'area',
              label: t('unknown'),
              maxLength: limits.UNKNOWN_MAX,
              when: v => v.kind === 'none',
            },
            { name: 'from', kind: 'date', label: t('from') },
            { name: 'until', kind: 'date', label: t('until'), hint: t('untilHint'), optional: true },
            ...scopeFields(districts),
            {
              name: 'document',
              kind: 'custom',
              label: t('document'),
              wide: true,
              render: c => <DocumentField {...c} onNew={() => enter(c.onValue)} />,
            },
            {
              name: 'article',
              kind: 'text',
              label: t('article'),
              optional: true,
              maxLength: limits.ARTICLE_MAX,
            },
            { name: 'soft', kind: 'check', label: t('soft') },
            { name: 'note', kind: 'text', label: t('note'), optional: true, maxLength: limits.TEXT_MAX },
            { name: 'reason', kind: 'area', label: t('reason'), maxLength: limits.TEXT_MAX },
          ]}
          foot={values => <AboveValue rule={rule} rules={rules} values={values} />}
          act={t('propose')}
          onSubmit={v => send.mutateAsync({ body: bodyOf(rule.id, v) as Body })}
        />
      </div>
      {entering ? (
        <DocumentDrawer
          region={region}
          onClose={() => setEntering(false)}
          onEntered={key => choose.current?.(key)}
        />
      ) : null}
    </Panel>
  )
}
