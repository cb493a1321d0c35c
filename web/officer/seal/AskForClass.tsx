import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { AskDrawer } from './AskDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Asks once for all learners of a class; the answer opens each of its orders. */
export function AskForClass({ group }: { group: { id: number; county: string } }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState(false)
  if (!permits(permissions, 'seal.request')) return null
  const wanted = { county: group.county, kind: 'class-group', id: String(group.id) } as const
  return (
    <>
      <Button icon={KeyRound} onClick={() => setOpen(true)}>
        {t('askClass')}
      </Button>
      {open ? <AskDrawer wanted={wanted} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
