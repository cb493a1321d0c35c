import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Choice } from '../../parts/light/Choice.tsx'
import { type Option, TextArea } from '../../parts/light/Field.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const REASON_MAX = 1000

interface DecisionFormProps {
  /** Name of the draft: `dispute.7`. */
  name: string
  title: string
  question: string
  options: readonly Option[]
  act: string
  /** Member of the body that carries the reasons. */
  field?: string
  busy: boolean
  error: unknown
  onDecide: (choice: string, reasons: string) => void
}

/** A decision between two sides with its reasons. Arrow keys choose, Ctrl+Enter decides. */
export function DecisionForm(p: DecisionFormProps) {
  const [draft, setDraft, forget] = useDraft<{ choice: string; reasons: string }>(p.name, {
    choice: '',
    reasons: '',
  })
  const [asked, setAsked] = useState(false)
  const reasons = draft.reasons.trim()
  const problem = p.error ? problemOf(p.error) : undefined
  const said = problem?.fieldMessages().get(p.field ?? 'decision')
  const decide = (e?: FormEvent) => {
    e?.preventDefault()
    setAsked(true)
    if (!draft.choice || !reasons || p.busy) return
    p.onDecide(draft.choice, reasons)
    forget()
  }
  const press = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return
    e.preventDefault()
    decide()
  }
  return (
    <Panel title={p.title}>
      <form className="yh-stack" onSubmit={decide} onKeyDown={press} noValidate aria-label={p.title}>
        <Choice
          label={p.question}
          options={p.options}
          value={draft.choice}
          onValue={choice => setDraft({ ...draft, choice })}
          error={asked && !draft.choice ? t('choose') : undefined}
        />
        <TextArea
          label={t('reasons')}
          hint={t('reasonsHint')}
          value={draft.reasons}
          maxLength={REASON_MAX}
          onValue={text => setDraft({ ...draft, reasons: text })}
          error={said ?? (asked && !reasons ? t('fillIn') : undefined)}
        />
        {problem && !said ? <Refusal error={problem} /> : null}
        <div className="yh-row gap-3">
          <Button kind="primary" type="submit" busy={p.busy}>
            {p.act}
          </Button>
          <span className="yh-muted yh-small">{t('keys')}</span>
        </div>
      </form>
    </Panel>
  )
}
