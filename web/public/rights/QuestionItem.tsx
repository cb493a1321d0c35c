import { ChevronDown } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import type { Citation, Rulebook, Where } from '../../../rules/index.ts'
import { date } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { type Answer, answerOf } from './answer.ts'
import type { Question } from './questions.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Ground({ citation: c }: { citation: Citation }) {
  const unsure = c.confidence === 'unverified' || c.confidence === 'M-m' ? ` · ${t('unsure')}` : ''
  return (
    <CitationLine
      title={say(c.title)}
      number={c.document}
      article={c.article}
      url={c.url}
      remark={t('since', { date: date(c.from) }) + unsure}
    />
  )
}

function Paragraph({ answer }: { answer: Answer }) {
  if (!answer.known) return <p className="yh-muted">{t('unknown', { reason: say(answer.reason) })}</p>
  return (
    <>
      <p>
        {answer.parts.map((part, n) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are a fixed sequence
          part.value ? <strong key={n}>{part.text}</strong> : <span key={n}>{part.text}</span>,
        )}
      </p>
      {answer.citations.map(c => (
        <Ground key={`${c.parameter}${c.from}`} citation={c} />
      ))}
    </>
  )
}

/** A question that opens to its answer; open from the start when the address names it. */
export function QuestionItem({
  question,
  book,
  where,
}: {
  question: Question
  book: Rulebook
  where: Where
}) {
  const { hash } = useLocation()
  const answers = question.answer.flatMap(p => answerOf(book, p, where) ?? [])
  const named = hash === `#${question.id}`
  const bring = (item: HTMLElement | null) => {
    if (named) item?.scrollIntoView({ block: 'start' })
  }
  if (answers.length === 0) return null
  return (
    <details id={question.id} open={named} ref={bring}>
      <summary>
        <span>{say(question.ask)}</span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className="yh-stack gap-3">
        {answers.map((answer, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are a fixed sequence
          <div key={n} className="yh-stack gap-1">
            <Paragraph answer={answer} />
          </div>
        ))}
        {question.to ? (
          <Link to={question.to}>{t(question.to === '/find' ? 'goFind' : 'goCalculate')}</Link>
        ) : null}
      </div>
    </details>
  )
}
