import { CheckCheck } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { LessonState } from './LessonState.tsx'
import { MarkChoice } from './MarkChoice.tsx'
import {
  changesOf,
  MARKS,
  type Marks,
  marksOf,
  type Register,
  type Row,
  restPresent,
  rowsOf,
} from './marks.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface RegisterFormProps {
  register: Register
  /** Closes the form after the submit, or without it. */
  onClose?: (() => void) | undefined
}

/** The register while attendance is taken or corrected. What is marked survives a reload and a lost network. */
export function RegisterForm({ register, onClose }: RegisterFormProps) {
  const rows = rowsOf(register)
  const [before] = useState(() => marksOf(rows))
  const [marks, setMarks, forget] = useDraft<Marks>(`attendance.${register.session.id}`, before)
  const [asked, setAsked] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const act = useAct('PUT /api/v1/sessions/{id}/attendance', {
    onDone: ({ items }) => {
      const waiting = items.filter(l => l.state === 'CONFIRM_REQUESTED').length
      toast.good(waiting ? t('saved', { n: waiting }) : t('savedPlain'))
      forget()
      onClose?.()
    },
  })
  const open = rows.filter(r => !marks[r.learner.orderId])
  const changes = changesOf(rows, marks)
  const submit = () => {
    setAsked(true)
    if (open[0]) return focusRow(list.current, rows.indexOf(open[0]))
    act.mutate({ path: { id: register.session.id }, body: { marks: changes } })
  }
  return (
    <Panel
      title={t('register')}
      actions={
        <Button icon={CheckCheck} onClick={() => setMarks(restPresent(rows, marks))}>
          {t('allPresent')}
        </Button>
      }
    >
      <p className="yh-muted yh-small inst-keys">{t('keys')}</p>
      <ol className="inst-register" ref={list}>
        {rows.map((row, n) => (
          <RegisterRow
            key={row.learner.orderId}
            row={row}
            n={n}
            marks={marks}
            onMarks={setMarks}
            onStep={to => focusRow(list.current, to)}
          />
        ))}
      </ol>
      {act.error ? <ErrorState error={act.error} inline /> : null}
      <div className="inst-bar">
        <span role="status">
          {asked && open.length
            ? t('stillOpen', { n: open.length })
            : t('chosen', { done: rows.length - open.length, all: rows.length })}
        </span>
        <div className="yh-row gap-2">
          {onClose ? (
            <Button
              onClick={() => {
                forget()
                onClose()
              }}
            >
              {t('keep')}
            </Button>
          ) : null}
          <Button
            kind="primary"
            busy={act.isPending}
            disabled={open.length === 0 && changes.length === 0}
            onClick={submit}
          >
            {t('submit')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function focusRow(list: HTMLElement | null, n: number) {
  const row = list?.children[n]
  const target = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input')
  target?.focus()
}

interface RegisterRowProps {
  row: Row
  n: number
  marks: Marks
  onMarks: (marks: Marks) => void
  onStep: (to: number) => void
}

function RegisterRow({ row: { learner, lesson, fixed }, n, marks, onMarks, onStep }: RegisterRowProps) {
  const key = (e: KeyboardEvent) => {
    const mark = MARKS[Number(e.key) - 1]
    if (mark) onMarks({ ...marks, [learner.orderId]: mark })
    if (mark || e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      onStep(e.key === 'ArrowUp' ? n - 1 : n + 1)
    }
  }
  return (
    <li onKeyDown={fixed ? undefined : key}>
      <span>
        <span className="name">
          <span className="no yh-num">{n + 1}</span>
          {learner.learner}
        </span>
      </span>
      {fixed && lesson ? (
        <LessonState lesson={lesson} />
      ) : (
        <MarkChoice
          orderId={learner.orderId}
          name={learner.learner}
          value={marks[learner.orderId]}
          onMark={mark => onMarks({ ...marks, [learner.orderId]: mark })}
        />
      )}
    </li>
  )
}
