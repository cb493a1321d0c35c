import { CircleUserRound, LogOut, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { say } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Button, ButtonLink, IconButton } from '../parts/light/Button.tsx'
import { Item, List } from '../parts/light/Card.tsx'
import { Dialog } from '../parts/light/Dialog.tsx'
import { LanguageSwitch } from '../parts/light/Settings.tsx'
import { logout, switchCapacity } from './session.ts'
import { useSession } from './useSession.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Who is logged in, their other capacities, language, and the way out. */
export function PersonMenu() {
  const [open, setOpen] = useState(false)
  const session = useSession()
  const others = session.capacities.filter(c => c.id !== session.capacity.id)
  return (
    <>
      <IconButton icon={CircleUserRound} label={session.name} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={session.name} form="sheet">
        <div className="yh-stack">
          <div className="yh-row spread">
            <p className="yh-muted">{say(session.capacity.roleName)}</p>
            <LanguageSwitch />
          </div>
          {others.length ? (
            <List label={t('capacity')}>
              {others.map(c => (
                <Item
                  key={c.id}
                  title={say(c.roleName)}
                  note={t('capacity')}
                  onPress={() => void switchCapacity(c.id)}
                />
              ))}
            </List>
          ) : null}
          <ButtonLink icon={ShieldCheck} block to="/account" onClick={() => setOpen(false)}>
            {t('account')}
          </ButtonLink>
          <Button icon={LogOut} block onClick={() => void logout()}>
            {t('logout')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
