import { useNavigate, useSearchParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { useRules } from '../../catalogue/rules.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SchemaForm } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { Chosen } from './schema.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Proposes a value of the region for one parameter; without one in the address, it is chosen first. */
export default function ProposePage() {
  const [search] = useSearchParams()
  const id = search.get('parameter')
  return id ? <Propose id={id} /> : <ChooseParameter />
}

function Propose({ id }: { id: string }) {
  const { region } = useScope()
  const rules = useRules()
  const found = useRead('GET /api/v1/rules/parameters/{id}', { path: { id }, query: { region } })
  const rule = found.data?.data
  return (
    <DeskPage
      title={t('newOf', { name: rule ? (language() === 'en' ? rule.en : rule.zh) : id })}
      crumbs={[
        { label: t('menu'), to: '/law/values' },
        { label: id, to: `/law/rules/${id}` },
      ]}
    >
      <Loaded of={found}>
        {({ data }) => <Loaded of={rules}>{r => <ProposalForm rule={data} rules={r} />}</Loaded>}
      </Loaded>
    </DeskPage>
  )
}

function ChooseParameter() {
  const { region } = useScope()
  const navigate = useNavigate()
  const found = useRead('GET /api/v1/rules/parameters', { query: { region } })
  return (
    <DeskPage title={t('choose')} lead={t('chooseNote')} crumbs={[{ label: t('menu'), to: '/law/values' }]}>
      <Panel className="desk-form-panel">
        <Loaded of={found}>
          {({ data }) => (
            <SchemaForm
              schema={Chosen}
              name="law.value.choose"
              fields={[
                {
                  name: 'parameter',
                  kind: 'select',
                  label: t('parameter'),
                  wide: true,
                  options: data.items
                    .filter(p => p.regionMay !== 'nothing')
                    .map(p => ({ value: p.id, label: `${language() === 'en' ? p.en : p.zh}（${p.id}）` })),
                },
              ]}
              act={t('new')}
              onSubmit={async ({ parameter }) =>
                navigate(`/law/values/new?parameter=${parameter}&region=${region}`)
              }
            />
          )}
        </Loaded>
      </Panel>
    </DeskPage>
  )
}
