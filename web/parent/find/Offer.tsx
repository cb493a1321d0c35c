import { PenLine } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { BodyOf, ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { sayLessons } from '../../catalogue/courses/sayLessons.ts'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Check } from '../../parts/light/Choice.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { focusFault } from '../family/focusFault.ts'
import { ORDER_READS } from '../family/orders.ts'
import { Caps } from '../orders/contract/Caps.tsx'
import { ContractText } from '../orders/contract/ContractText.tsx'
import './find.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Quote = ReplyOf<'POST /api/v1/orders/quote'>
type Named = BodyOf<'POST /api/v1/orders/quote'>

function Summary({ quote: { terms, learner } }: { quote: Quote }) {
  const all = terms.lessons + terms.giftLessons
  return (
    <Card title={terms.course.title}>
      <Money fen={terms.priceFen} size="big" />
      <p className="yh-muted">{sayLessons(terms)}</p>
      {terms.whole ? (
        <Notice title={t('begun', { n: all })}>
          {t('begunNote', {
            from: terms.whole.from,
            lessons: sayLessons(terms.whole),
            price: money(terms.whole.priceFen),
          })}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { label: t('learner'), value: learner },
          { label: t('class'), value: terms.group.name },
          { label: t('teacher'), value: terms.teacher },
          { label: t('place'), value: terms.place },
          {
            label: t('period'),
            value: t('range', { from: date(terms.startsOn), until: date(terms.endsOn) }),
          },
          { label: t('each'), value: money(Math.floor(terms.priceFen / all)) },
          terms.listPriceFen > terms.priceFen && { label: t('listPrice'), value: money(terms.listPriceFen) },
        ]}
      />
    </Card>
  )
}

interface Props {
  named: Named
  quote: Quote
  /** The offer has changed meanwhile: read it again. */
  onChanged: () => void
}

/** What is offered, what the law says of it, its whole text, and the signature. */
export function Offer({ named, quote, onChanged }: Props) {
  const [read, setRead] = useState(false)
  const [fault, setFault] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const sign = useAct('POST /api/v1/orders', {
    changes: ORDER_READS,
    onDone: ({ id }) => navigate(`/orders/${id}/pay`, { replace: true }),
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    setFault(read ? undefined : t('needRead'))
    if (!read) return focusFault(form.current)
    sign.mutate({ body: { ...named, contentHash: quote.contentHash } })
  }
  return (
    <>
      <Summary quote={quote} />
      <Caps prepayment={quote.prepayment} priceCap={quote.priceCap} joining={quote.joining} />
      <Card title={t('wholeText')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard */}
        <section className="contract-box" tabIndex={0} aria-label={t('wholeText')}>
          <ContractText body={quote.body} />
        </section>
      </Card>
      {quote.lawful ? (
        <form ref={form} className="yh-card" onSubmit={submit} noValidate>
          <Check label={t('iRead')} checked={read} onValue={setRead} error={fault} />
          {sign.error ? <ErrorState error={sign.error} inline /> : null}
          {isProblem(sign.error, 'contracts.content-changed') ? (
            <Button onClick={onChanged}>{t('readAgain')}</Button>
          ) : null}
          <Button kind="primary" type="submit" block icon={PenLine} busy={sign.isPending}>
            {t('sign', { money: money(quote.terms.priceFen) })}
          </Button>
          <p className="yh-muted yh-small">{t('signNote')}</p>
        </form>
      ) : (
        <Notice tone="bad" title={t('unlawful')}>
          {t('unlawfulNote')}
        </Notice>
      )}
    </>
  )
}
