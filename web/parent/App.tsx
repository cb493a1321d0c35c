import { BookOpenCheck, House, ReceiptText, Search, UserRound } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Link, Route, Routes } from 'react-router'
import { NotFound, type PageFiles, routesOf } from '../entry/pages.tsx'
import { withWords } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Frame } from '../parts/light/Frame.tsx'
import { ComfortSwitch } from '../parts/light/Settings.tsx'
import { Gate } from '../session/Gate.tsx'
import { useWaiting } from './family/lessons.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const pages: PageFiles = import.meta.glob(
  ['./*/pages.ts', '!./register/pages.ts', '../session/account/pages.ts'],
  { eager: true, import: 'default' },
)
const outside: PageFiles = import.meta.glob('./register/pages.ts', { eager: true, import: 'default' })
const NoticeBell = lazy(withWords(() => import('./notices/NoticeBell.tsx')))
const PersonMenu = lazy(
  withWords(() => import('../session/PersonMenu.tsx').then(m => ({ default: m.PersonMenu }))),
)
const routes = routesOf(pages)
const open = routesOf(outside)

/** The entry of parents. Opening an account stands before the gate. */
export function App() {
  return (
    <Routes>
      {open}
      <Route path="*" element={<Inside />} />
    </Routes>
  )
}

function Inside() {
  const foot = (
    <p>
      {t('newHere')} <Link to="/register">{t('register')}</Link>
    </p>
  )
  return (
    <Gate kind="parent" name={t('name')} lead={t('lead')} foot={foot}>
      <Rooms />
    </Gate>
  )
}

/** The pages of somebody who is logged in. */
function Rooms() {
  const waiting = useWaiting()
  const tabs = [
    { to: '/', label: t('home'), icon: House },
    { to: '/lessons', label: t('lessons'), icon: BookOpenCheck, count: waiting.items.length },
    { to: '/orders', label: t('orders'), icon: ReceiptText },
    { to: '/find', label: t('find'), icon: Search },
    { to: '/me', label: t('me'), icon: UserRound },
  ]
  const tools = (
    <Suspense fallback={null}>
      <NoticeBell />
      <ComfortSwitch />
      <PersonMenu />
    </Suspense>
  )
  return (
    <Frame name={t('name')} tabs={tabs} tools={tools}>
      <Routes>
        {routes}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Frame>
  )
}
