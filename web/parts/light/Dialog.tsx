import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { messages } from '../../i18n/messages.ts'
import { Button, IconButton } from './Button.tsx'
import './dialog.css'
import { cx } from './classes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface DialogProps {
  open: boolean
  /** Escape, the cross or a press beside it. Without it the dialog stays until its question is answered. */
  onClose?: (() => void) | undefined
  title: ReactNode
  children: ReactNode
  /** Buttons at the foot; the main one last. */
  actions?: ReactNode
  /** `sheet` rises from the bottom edge on phones. */
  form?: 'dialog' | 'sheet'
  wide?: boolean
}

/** A question or a task in front of the page. The browser keeps focus inside; afterwards it goes back to where it was. */
export function Dialog({ open, onClose, title, children, actions, form = 'dialog', wide }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (!open || !dialog) return
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      dialog.close()
      // The dialog is gone from the page by now, so the browser itself no longer knows where focus came from.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key; this is the press beside the dialog
    <dialog
      ref={box}
      className={cx('yh-dialog', form, wide && 'wide')}
      aria-labelledby={id}
      onCancel={e => {
        e.preventDefault()
        onClose?.()
      }}
      onClick={e => e.target === box.current && onClose?.()}
    >
      <div className="yh-dialog-body">
        <header>
          <h2 id={id}>{title}</h2>
          {onClose ? <IconButton icon={X} label={t('close')} onClick={onClose} /> : null}
        </header>
        <div className="yh-dialog-main">{children}</div>
        {actions ? <footer>{actions}</footer> : null}
      </div>
    </dialog>
  )
}

interface ConfirmProps {
  open: boolean
  title: string
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The act in a verb: 提交退费申请, not 确定. */
  act: string
  danger?: boolean
  busy?: boolean
  onAct: () => void
  onClose: () => void
}

/** Asks before something that is hard to undo. */
export function Confirm({ open, title, children, act, danger, busy, onAct, onClose }: ConfirmProps) {
  const actions = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onAct}>
        {act}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} title={title} actions={actions}>
      {children}
    </Dialog>
  )
}
