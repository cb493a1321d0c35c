import type { Refund as Computed, Explained } from '../../../rules/index.ts'
import { money } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Shares } from '../../parts/light/Bars.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A refund as it was computed: the sum, what it is made of, and every step with its article. */
export function Computation({
  title,
  explained,
  open,
}: {
  title: string
  explained: Explained<Computed>
  open?: boolean
}) {
  const { value: r, trace } = explained
  if (r.status === 'UNKNOWN')
    return (
      <Notice tone="warn" title={t('unknown')}>
        {say(r.reason)}
      </Notice>
    )
  return (
    <Card title={title}>
      <Money fen={r.refundFen} size="big" />
      <p className="yh-muted">{t(r.basis)}</p>
      <Shares
        label={title}
        shares={[
          { label: t('back'), amount: r.refundFen, text: money(r.refundFen), tone: 'refunded' },
          { label: t('consumed'), amount: r.consumedFen, text: money(r.consumedFen), tone: 'used' },
        ]}
      />
      <Facts
        facts={[
          { label: t('fromCustody'), value: money(r.fromCustodyFen) },
          r.fromInstitutionFen > 0 && { label: t('fromInstitution'), value: money(r.fromInstitutionFen) },
        ]}
      />
      {r.interestDue ? <Notice>{t('interest')}</Notice> : null}
      <Explain open={open ?? false} trace={trace} result={money(r.refundFen)} />
    </Card>
  )
}
