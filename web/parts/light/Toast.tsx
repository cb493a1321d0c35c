import { CircleAlert, CircleCheck } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import './toast.css'

interface Note {
  id: number
  tone: 'good' | 'bad'
  text: string
}

const SHOWN_MS = 5_000
const MAX = 3
let notes: readonly Note[] = []
let next = 1
const listeners = new Set<() => void>()

function set(change: readonly Note[]) {
  notes = change
  for (const listener of listeners) listener()
}

function add(tone: Note['tone'], text: string) {
  const note = { id: next++, tone, text }
  set([...notes, note].slice(-MAX))
  setTimeout(() => set(notes.filter(n => n.id !== note.id)), SHOWN_MS)
}

/** A short word that something is done. What failed and needs reading belongs in the page, as an `ErrorState`. */
export const toast = {
  good: (text: string) => add('good', text),
  bad: (text: string) => add('bad', text),
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Where the toasts appear; once in every entry. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => notes)
  return (
    <div className="yh-toasts" role="status" aria-live="polite">
      {shown.map(n => (
        <p key={n.id} className={`yh-toast ${n.tone}`}>
          {n.tone === 'good' ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
          {n.text}
        </p>
      ))}
    </div>
  )
}
