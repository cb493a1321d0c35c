import type { PrepaymentAnswer as Prepayment, PriceCap, Refund, Trace } from '../../../rules/index.ts'
import { date, money, percent } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Shares } from '../../parts/light/Bars.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { Findings } from './Findings.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const BASIS = 10_000

export function RefundAnswer({ value: r, trace }: { value: Refund; trace: Trace }) {
  if (r.status === 'UNKNOWN') return <Unknown reason={say(r.reason)} trace={trace} />
  return (
    <>
      <Card title={t('refundResult')}>
        <Money fen={r.refundFen} size="big" />
        <p className="yh-muted">{t(r.basis)}</p>
        <Shares
          label={t('refundResult')}
          shares={[
            { label: t('back'), amount: r.refundFen, text: money(r.refundFen), tone: 'refunded' },
            { label: t('consumed'), amount: r.consumedFen, text: money(r.consumedFen), tone: 'used' },
          ]}
        />
        <Facts
          facts={[
            { label: t('fromCustody'), value: <Money fen={r.fromCustodyFen} /> },
            r.fromInstitutionFen > 0 && {
              label: t('fromInstitution'),
              value: <Money fen={r.fromInstitutionFen} />,
            },
          ]}
        />
        {r.interestDue ? <Notice>{t('interest')}</Notice> : null}
      </Card>
      <Explain open trace={trace} result={money(r.refundFen)} />
    </>
  )
}

export function PriceAnswer({ value: p, trace }: { value: PriceCap; trace: Trace }) {
  if (p.status === 'UNKNOWN') return <Unknown reason={say(p.reason)} trace={trace} />
  if (p.status === 'FREE_PRICE') return <Unknown free reason={say(p.reason)} trace={trace} />
  if (p.status === 'FORBIDDEN')
    return (
      <>
        <Notice tone="bad" title={say(p.reason)} />
        <Explain open trace={trace} />
      </>
    )
  return (
    <>
      <Card title={t('priceResult')}>
        <Money fen={p.capFen} size="big" />
        <p className="yh-muted">{t('perPerson')}</p>
        <Facts
          facts={[
            { label: t('base'), value: <Money fen={p.baseFen} /> },
            { label: t('float'), value: percent(p.upFloatBasisPoints / BASIS) },
          ]}
        />
        {p.force === 'REFERENCE' ? <Notice>{t('byReference')}</Notice> : null}
      </Card>
      <Explain open trace={trace} result={money(p.capFen)} />
    </>
  )
}

export function PrepaymentAnswer({ value: p, trace }: { value: Prepayment; trace: Trace }) {
  const { maxLessons, maxAmountFen, latestEndOn, earliestOn } = p.limits
  return (
    <>
      <Notice tone={p.lawful ? 'good' : 'bad'} title={t(p.lawful ? 'mayCollect' : 'mayNotCollect')} />
      <Findings findings={p.findings} />
      <Card title={t('limits')}>
        <Facts
          facts={[
            { label: t('maxLessons'), value: maxLessons },
            { label: t('maxAmount'), value: maxAmountFen === null ? null : <Money fen={maxAmountFen} /> },
            { label: t('latestEnd'), value: latestEndOn && date(latestEndOn) },
            { label: t('earliest'), value: earliestOn && date(earliestOn) },
          ]}
        />
      </Card>
      <Explain open trace={trace} />
    </>
  )
}

/** There is no number to give, and why. */
export function Unknown({ reason, trace, free }: { reason: string; trace: Trace; free?: boolean }) {
  return (
    <>
      <Notice tone={free ? 'info' : 'warn'} title={t(free ? 'freePrice' : 'unknown')}>
        {reason}
      </Notice>
      {trace.length ? <Explain open trace={trace} /> : null}
    </>
  )
}
