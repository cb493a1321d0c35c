import { Calculator, House, Scale, Search } from 'lucide-react'
import { Route, Routes } from 'react-router'
import { NotFound, type PageFiles, routesOf } from '../entry/pages.tsx'
import { messages } from '../i18n/messages.ts'
import { Frame } from '../parts/light/Frame.tsx'
import { ComfortSwitch, LanguageSwitch } from '../parts/light/Settings.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const pages: PageFiles = import.meta.glob('./*/pages.ts', { eager: true, import: 'default' })
const routes = routesOf(pages)

/** The entry of the public: no log-in. */
export function App() {
  const tools = (
    <>
      <LanguageSwitch />
      <ComfortSwitch />
    </>
  )
  const tabs = [
    { to: '/', label: t('home'), icon: House },
    { to: '/find', label: t('find'), icon: Search },
    { to: '/rights', label: t('rights'), icon: Scale },
    { to: '/calculator', label: t('calculator'), icon: Calculator },
  ]
  return (
    <Frame name={t('name')} tabs={tabs} tools={tools}>
      <Routes>
        {routes}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Frame>
  )
}
