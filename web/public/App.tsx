import { House } from 'lucide-react'
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
  return (
    <Frame name={t('name')} tabs={[{ to: '/', label: t('home'), icon: House }]} tools={tools}>
      <Routes>
        {routes}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Frame>
  )
}
