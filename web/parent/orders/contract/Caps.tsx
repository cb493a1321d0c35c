import type { Explained, PrepaymentAnswer, PriceCap } from '../../../../rules/index.ts'
import type { ReplyOf } from '../../../api/call.ts'
import { money } from '../../../i18n/format.ts'
import { say } from '../../../i18n/language.ts'
import { messages } from '../../../i18n/messages.ts'
import { Card } from '../../../parts/light/Card.tsx'
import { Explain } from '../../../parts/light/Explain.tsx'
import { Notice } from '../../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Sent = ReplyOf<'POST /api/v1/orders/quote'>['prepayment']

const tones = { FORBIDDEN: 'bad', WARN: 'warn', UNKNOWN: 'info' } as const

const capText = (cap: PriceCap) =>
  cap.status === 'CAPPED' ? t('capIs', { money: money(cap.capFen) }) : say(cap.reason)

interface Props {
  prepayment: Sent
  priceCap: Sent | null
  /** How the lessons that were left are priced, where the class was under way. */
  joining?: Sent | undefined
}

/** The caps that a contract was measured against, each step with its article. */
export function Caps({ prepayment, priceCap, joining }: Props) {
  const { value, trace } = prepayment as unknown as Explained<PrepaymentAnswer>
  const price = priceCap as unknown as Explained<PriceCap> | null
  return (
    <Card title={t('caps')}>
      <Notice tone={value.lawful ? 'good' : 'bad'} title={t(value.lawful ? 'withinCaps' : 'beyondCaps')} />
      {value.findings.map(f => (
        <Notice key={f.code + f.zh} tone={tones[f.severity]} title={say(f)}>
          {f.article}
        </Notice>
      ))}
      <Explain title={t('whyPrepayment')} trace={trace} />
      {joining ? (
        <Explain title={t('whyJoining')} trace={(joining as unknown as Explained<unknown>).trace} />
      ) : null}
      {price ? (
        <>
          <p>{capText(price.value)}</p>
          {price.trace.length ? <Explain title={t('whyPrice')} trace={price.trace} /> : null}
        </>
      ) : null}
    </Card>
  )
}
