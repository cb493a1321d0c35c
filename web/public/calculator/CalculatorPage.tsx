import { useParams } from 'react-router'
import { useRules } from '../../catalogue/rules.ts'
import { NotFound } from '../../entry/pages.tsx'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { CalculatorForm } from './CalculatorForm.tsx'
import { type CalculatorName, calculators } from './calculators.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const isName = (name: string): name is CalculatorName => Object.hasOwn(calculators, name)

/** One calculator: what is known goes in, the answer comes out with its steps and articles. */
export default function CalculatorPage() {
  const { name = '' } = useParams()
  const rules = useRules()
  if (!isName(name)) return <NotFound />
  return (
    <Page title={t(name)} lead={t(`${name}Lead`)} back="/calculator">
      <Loaded of={rules} lines={8}>
        {r => <CalculatorForm key={name} name={name} rules={r} />}
      </Loaded>
      <Notice>{t('caution')}</Notice>
    </Page>
  )
}
