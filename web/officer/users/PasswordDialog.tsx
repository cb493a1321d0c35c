import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Dialog } from '../../parts/light/Dialog.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A first password, shown once. */
export function PasswordDialog(p: { login: string; password: string; onClose: () => void }) {
  return (
    <Dialog
      open
      title={t('password')}
      actions={
        <Button kind="primary" onClick={p.onClose}>
          {t('close')}
        </Button>
      }
    >
      <p>
        <strong className="yh-num">{p.password}</strong>
      </p>
      <Notice tone="warn">{t('passwordNote', { login: p.login })}</Notice>
    </Dialog>
  )
}
