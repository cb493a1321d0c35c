import { FileUp, X } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { bytes } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ProgressBar } from '../light/Bars.tsx'
import { Button } from '../light/Button.tsx'
import { cx } from '../light/classes.ts'
import { ErrorState } from '../light/States.tsx'
import { Notice } from '../light/Tag.tsx'
import './upload.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface UploadProps<T> {
  label: string
  /** Endings that are accepted: `.xlsx`, `.csv`. */
  accept: readonly string[]
  maxBytes: number
  /** Sends the file; the page gives `api/upload.ts` here. */
  send: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<T>
  onDone: (result: T, file: File) => void
}

interface State {
  file?: File
  share?: number
  error?: unknown
  refused?: string
  done?: boolean
}

/** Chooses or takes a dropped file, sends it with progress and a way to stop, and tells what became of it. */
export function Upload<T>({ label, accept, maxBytes, send, onDone }: UploadProps<T>) {
  const [state, setState] = useState<State>({})
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const control = useRef<AbortController>(null)

  const start = async (file: File) => {
    if (!accept.some(end => file.name.toLowerCase().endsWith(end)))
      return setState({ refused: t('fileKindWrong', { name: file.name }) })
    if (file.size > maxBytes)
      return setState({ refused: t('fileTooLarge', { name: file.name, size: bytes(maxBytes) }) })
    control.current = new AbortController()
    const { signal } = control.current
    setState({ file, share: 0 })
    try {
      const result = await send(file, share => setState({ file, share }), signal)
      setState({ file, done: true })
      onDone(result, file)
    } catch (error) {
      setState(signal.aborted ? {} : { file, error })
    }
  }
  const drop = (e: DragEvent) => {
    e.preventDefault()
    setOver(false)
    const file = e.dataTransfer.files[0]
    if (file) void start(file)
  }
  const { file } = state
  const again = file ? () => void start(file) : undefined

  return (
    <div className="yh-stack gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same */}
      <div
        className={cx('desk-upload', over && 'over')}
        onDragOver={e => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp aria-hidden="true" />
        <strong>{label}</strong>
        <span className="yh-row gap-2">
          <Button onClick={() => input.current?.click()}>{t('pickFile')}</Button>
          <span className="yh-muted">{t('dropFile')}</span>
        </span>
        <small className="yh-muted">
          {t('fileKinds', { kinds: accept.join(' '), size: bytes(maxBytes) })}
        </small>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          accept={accept.join(',')}
          onChange={e => {
            const chosen = e.target.files?.[0]
            e.target.value = ''
            if (chosen) void start(chosen)
          }}
        />
      </div>
      {state.refused ? <Notice tone="bad">{state.refused}</Notice> : null}
      {file && state.share !== undefined ? (
        <div className="yh-row tight">
          <div className="grow">
            <ProgressBar label={t('uploading', { name: file.name })} value={state.share} />
          </div>
          <Button small kind="quiet" icon={X} onClick={() => control.current?.abort()}>
            {t('cancelUpload')}
          </Button>
        </div>
      ) : null}
      {file && state.done ? <Notice tone="good">{t('uploaded', { name: file.name })}</Notice> : null}
      {state.error ? <ErrorState error={state.error} inline onRetry={again} /> : null}
    </div>
  )
}
