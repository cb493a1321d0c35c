import { Route, Routes } from 'react-router'
import { apiRegions } from '../api/apiRegions.ts'
import { NotFound, type PageFiles, routesOf } from '../entry/pages.tsx'
import { messages } from '../i18n/messages.ts'
import { menuOf } from '../parts/desk/menu.ts'
import { Shell } from '../parts/desk/Shell.tsx'
import { ScopeProvider, ScopeSwitch } from '../parts/desk/scope.tsx'
import { ComfortSwitch } from '../parts/light/Settings.tsx'
import { Gate } from '../session/Gate.tsx'
import { PersonMenu } from '../session/PersonMenu.tsx'
import { useSession } from '../session/useSession.ts'
import { useWaiting } from './queue/useWaiting.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const pages: PageFiles = import.meta.glob(['./*/pages.ts', '../session/account/pages.ts'], {
  eager: true,
  import: 'default',
})
const NATION = '000000'
const routes = routesOf(pages)

/** The desk of officers. */
export function App() {
  return (
    <Gate kind="officer" name={t('name')} lead={t('lead')}>
      <Desk />
    </Gate>
  )
}

function Desk() {
  const session = useSession()
  return (
    <ScopeProvider home={session.capacity.region ?? NATION}>
      <Framed />
    </ScopeProvider>
  )
}

function Framed() {
  const session = useSession()
  const waiting = useWaiting()
  const groups = [
    { key: '', label: '' },
    { key: 'register', label: t('register') },
    { key: 'money', label: t('money') },
    { key: 'oversight', label: t('oversight') },
    { key: 'law', label: t('law') },
    { key: 'settings', label: t('settings') },
  ]
  const tools = (
    <>
      <ComfortSwitch />
      <PersonMenu />
    </>
  )
  return (
    <Shell
      name={t('name')}
      menu={menuOf(pages, {
        groups,
        permissions: session.permissions,
        counts: { '/queue': waiting.count, '/disputes': waiting.disputes.items.length },
      })}
      searchAt="/institutions"
      searchHint={t('search')}
      scope={<ScopeSwitch source={apiRegions} />}
      tools={tools}
    >
      <Routes>
        {routes}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  )
}
