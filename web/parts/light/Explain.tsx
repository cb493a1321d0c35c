import type { ReactNode } from 'react'
import { date, money } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { CitationLine } from './Citation.tsx'
import './explain.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Text {
  readonly zh: string
  readonly en: string
}
type Scalar = string | number | boolean | null

/** A step of a computation as `rules/trace.ts` writes it. */
export interface ExplainStep {
  readonly label: Text
  readonly says: Text
  readonly inputs: Readonly<Record<string, Scalar>>
  readonly result: Scalar
  readonly citation: {
    readonly document: string
    readonly title: Text
    readonly article: string | null
    readonly url: string | null
    readonly from: string
    readonly confidence: string
    readonly draft: boolean
  } | null
}

/** Fen are shown as money, dates as dates, the rest as it is. */
function shown(name: string, value: Scalar): string {
  if (typeof value === 'number' && /fen$/i.test(name)) return money(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  return value === null ? '—' : String(value)
}

function Inputs({ inputs }: { inputs: ExplainStep['inputs'] }) {
  const rows = Object.entries(inputs)
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{t('inputs', { n: rows.length })}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="yh-num">{shown(name, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Ground({ citation: c }: { citation: NonNullable<ExplainStep['citation']> }) {
  const remarks = [
    t('inForce', { from: date(c.from) }),
    c.draft ? t('draft') : '',
    c.confidence === 'unverified' ? t('unverified') : '',
  ]
  return (
    <CitationLine
      title={say(c.title)}
      number={c.document}
      article={c.article}
      url={c.url}
      remark={remarks.filter(Boolean).join(' · ')}
    />
  )
}

interface ExplainProps {
  trace: readonly ExplainStep[]
  /** What the steps lead to, as the page shows it. */
  result?: ReactNode
  title?: string
  /** Open from the start; otherwise behind "how is this computed". */
  open?: boolean
}

/** Every step of a computation with its ground and its inputs, in plain words. */
export function Explain({ trace, result, title, open = false }: ExplainProps) {
  return (
    <details className="yh-explain" open={open}>
      <summary>
        <span>{title ?? t('explain')}</span>
      </summary>
      <ol>
        {trace.map((step, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are a fixed sequence
          <li key={n}>
            <p className="label">{say(step.label)}</p>
            <p className="says">{say(step.says)}</p>
            {step.citation ? <Ground citation={step.citation} /> : null}
            <Inputs inputs={step.inputs} />
          </li>
        ))}
      </ol>
      {result !== undefined ? (
        <p className="result">
          <span>{t('result')}</span>
          <strong>{result}</strong>
        </p>
      ) : null}
    </details>
  )
}
