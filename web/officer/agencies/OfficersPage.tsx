import { Plus } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useRegion } from '../places/useRegion.ts'
import { AppointDrawer } from './AppointDrawer.tsx'
import { OfficerList } from './OfficerList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The officers of a region. */
export default function OfficersPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const { permissions } = useSession()
  const [adding, setAdding] = useState(false)
  return (
    <DeskPage
      title={t('officersTitle', { name: place.name })}
      lead={t('officersLead')}
      crumbs={place.above.map(r => ({ label: r.name, to: `/officers?region=${r.code}` }))}
      actions={
        permits(permissions, 'agencies.appoint') ? (
          <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('appoint')}
          </Button>
        ) : null
      }
    >
      <OfficerList within={region} />
      {adding ? <AppointDrawer onClose={() => setAdding(false)} /> : null}
    </DeskPage>
  )
}
