import { money } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { Explain } from '../parts/light/Explain.tsx'
import { Loaded } from '../parts/light/States.tsx'
import type { Institution, Price } from './codes/codes.ts'
import { type Rules, useRules } from './rules.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The cap of the first size of class, step by step, as the rules compute it on this device. */
function Steps({ rules, price, institution }: { rules: Rules; price: Price; institution: Institution }) {
  const { class: kind, stage, channel, standardMinutes, bands } = price
  const { value, trace } = rules.priceCap(rules.book, {
    on: institution.asOf,
    region: institution.county,
    class: kind,
    stage,
    channel,
    minutes: standardMinutes ?? 0,
    size: bands[0]?.min ?? 1,
  })
  return (
    <Explain
      open
      title={t('priceWhy')}
      trace={trace}
      result={value.status === 'CAPPED' ? money(value.capFen) : '—'}
    />
  )
}

/** Fetches the rules and shows how the cap comes about. */
export default function PriceSteps(props: { price: Price; institution: Institution }) {
  const rules = useRules()
  return <Loaded of={rules}>{r => <Steps rules={r} {...props} />}</Loaded>
}
