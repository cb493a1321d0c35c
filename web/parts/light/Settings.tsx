import { Languages, Type } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { language, languages, onLanguage, setLanguage } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { setComfort } from '../../look/comfort.ts'
import { useComfort } from '../../look/useComfort.ts'
import { Button, IconButton } from './Button.tsx'
import { Check, Choice } from './Choice.tsx'
import { Dialog } from './Dialog.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Switches to the other language; its label is written in that language. */
export function LanguageSwitch() {
  const now = useSyncExternalStore(onLanguage, language)
  const other = languages.find(l => l.code !== now) ?? languages[0]
  if (!other) return null
  return (
    <Button kind="quiet" small icon={Languages} lang={other.tag} onClick={() => void setLanguage(other.code)}>
      {other.name}
    </Button>
  )
}

/** Text size for elders, and light or dark. */
export function ComfortSwitch() {
  const [open, setOpen] = useState(false)
  const now = useComfort()
  const themes = [
    { value: 'auto', label: t('themeAuto') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ]
  return (
    <>
      <IconButton icon={Type} label={t('comfort')} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={t('comfort')} form="sheet">
        <div className="yh-stack">
          <Check
            label={
              <>
                <strong>{t('largeText')}</strong>
                <br />
                <small className="yh-muted">{t('largeTextNote')}</small>
              </>
            }
            checked={now.size === 'large'}
            onValue={on => setComfort({ size: on ? 'large' : 'normal' })}
          />
          <Choice
            label={t('theme')}
            options={themes}
            value={now.theme}
            onValue={theme => setComfort({ theme: theme as 'auto' | 'light' | 'dark' })}
          />
        </div>
      </Dialog>
    </>
  )
}
