import { House, ListChecks, Wallet } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { withWords } from '../i18n/language.ts'
import { Frame, Page } from '../parts/light/Frame.tsx'
import { ComfortSwitch, LanguageSwitch } from '../parts/light/Settings.tsx'
import { Skeleton } from '../parts/light/States.tsx'
import './gallery.css'

const sheets: Record<string, ReturnType<typeof lazy>> = {
  basics: lazy(withWords(() => import('./BasicsSheet.tsx'))),
  forms: lazy(withWords(() => import('./FormsSheet.tsx'))),
  states: lazy(withWords(() => import('./StatesSheet.tsx'))),
  phone: lazy(withWords(() => import('./PhoneSheet.tsx'))),
  login: lazy(withWords(() => import('./LoginSheet.tsx'))),
  desk: lazy(withWords(() => import('./desk/DashboardSheet.tsx'))),
  desklist: lazy(withWords(() => import('./desk/ListSheet.tsx'))),
  deskdetail: lazy(withWords(() => import('./desk/DetailSheet.tsx'))),
  deskform: lazy(withWords(() => import('./desk/FormSheet.tsx'))),
}

/** One part with its name. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="sample">
      <h2>{name}</h2>
      {children}
    </section>
  )
}

/** Every part on one sheet per subject: `/gallery.html?sheet=forms`. For pictures and checks, not for users. */
export function Gallery() {
  const name = new URLSearchParams(location.search).get('sheet') ?? 'basics'
  const Sheet = sheets[name]
  const sheet = <Suspense fallback={<Skeleton />}>{Sheet ? <Sheet /> : null}</Suspense>
  if (name === 'phone' || name === 'login' || name.startsWith('desk')) return sheet
  const tabs = [
    { to: '/', label: '首页', icon: House },
    { to: '/orders', label: '订单', icon: Wallet, count: 3 },
    { to: '/lessons', label: '课次', icon: ListChecks },
  ]
  const tools = (
    <>
      <LanguageSwitch />
      <ComfortSwitch />
    </>
  )
  return (
    <Frame name="部件图册" tabs={tabs} tools={tools}>
      <Page title={`部件图册：${name}`} wide>
        {sheet}
      </Page>
    </Frame>
  )
}
