import { lazy, type ReactNode, Suspense, useState } from 'react'
import { date } from '../../i18n/format.ts'
import { say, withWords } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { CitationLine } from './Citation.tsx'
import './explain.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const Inputs = lazy(withWords(() => import('./inputs/Inputs.tsx')))

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

/** What the step was given, behind a line; its words come when they are wanted. */
function Given({ inputs }: { inputs: ExplainStep['inputs'] }) {
  const [open, setOpen] = useState(false)
  const rows = Object.entries(inputs)
  if (rows.length === 0) return null
  return (
    <details onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{t('inputs', { n: rows.length })}</summary>
      {open ? (
        <Suspense fallback={null}>
          <Inputs rows={rows} />
        </Suspense>
      ) : null}
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
            <Given inputs={step.inputs} />
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
