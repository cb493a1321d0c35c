import { Calculator, CalendarClock, Clock3, Coins, Tags } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import type { CalculatorName } from './calculators.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const icons = {
  refund: Coins,
  price: Tags,
  prepayment: Calculator,
  deadline: CalendarClock,
  'class-time': Clock3,
} as const satisfies Record<CalculatorName, unknown>

/** What can be computed here. */
export default function CalculatorsPage() {
  return (
    <Page title={t('title')} lead={t('lead')}>
      <List label={t('title')}>
        {(Object.keys(icons) as CalculatorName[]).map(name => (
          <Item
            key={name}
            icon={icons[name]}
            title={t(name)}
            note={t(`${name}Lead`)}
            to={`/calculator/${name}`}
          />
        ))}
      </List>
    </Page>
  )
}
