import { ChevronDown, MapPinned } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../light/Button.tsx'
import { Dialog } from '../light/Dialog.tsx'
import { RegionBrowser } from '../light/region/RegionBrowser.tsx'
import { depthOf, type RegionSource } from '../light/region/source.ts'
import { useFetched } from '../light/region/useFetched.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const STORE = 'yuheng.scope'

interface Scope {
  /** The region whose records the desk shows now; the officer's own or a part of it. */
  region: string
  /** The officer's own region: the widest choice. */
  home: string
  setRegion: (code: string) => void
}

const ScopeContext = createContext<Scope | undefined>(undefined)

/** Is a region the other one or inside it, by the codes alone? */
export function within(code: string, outer: string): boolean {
  return outer === '000000' || code.startsWith(outer.slice(0, depthOf(outer)))
}

/**
 * Keeps the chosen region for this tab. `?region=` in the address comes first, so that links carry it and the
 * browser's way back goes up again.
 */
export function ScopeProvider({ home, children }: { home: string; children: ReactNode }) {
  const [search, setSearch] = useSearchParams()
  const allowed = (code: string | null) =>
    code && /^\d{6}$/.test(code) && within(code, home) ? code : undefined
  const asked = allowed(search.get('region'))
  const [kept, keep] = useState(() => allowed(sessionStorage.getItem(STORE)) ?? home)
  const region = asked ?? kept
  useEffect(() => {
    if (!asked) return
    sessionStorage.setItem(STORE, asked)
    keep(asked)
  }, [asked])
  const setRegion = (code: string) => {
    const at = (now: URLSearchParams, value: string) =>
      new URLSearchParams([...[...now].filter(([key]) => key !== 'region'), ['region', value]])
    if (!asked) setSearch(now => at(now, region), { replace: true })
    setSearch(now => at(now, code))
  }
  return <ScopeContext value={{ region, home, setRegion }}>{children}</ScopeContext>
}

/** The person's own region, the widest choice; the nation on a desk that is bounded otherwise. */
export const useHome = (): string => useContext(ScopeContext)?.home ?? '000000'

/** The region whose records the desk shows now. @throws Error outside of a `ScopeProvider` */
export function useScope(): Scope {
  const scope = useContext(ScopeContext)
  if (!scope) throw new Error('no region scope: the page must stand inside a ScopeProvider')
  return scope
}

/** The switch in the bar: the officer's region or a part of it. */
export function ScopeSwitch({ source }: { source: RegionSource }) {
  const { region, home, setRegion } = useScope()
  const [open, setOpen] = useState(false)
  const choose = (code: string) => {
    setRegion(code)
    setOpen(false)
  }
  const path = useFetched(s => source.path(region, s), region)
  const name = path.data?.at(-1)?.name ?? region
  return (
    <>
      <Button
        small
        kind="quiet"
        icon={MapPinned}
        className="desk-scope"
        aria-label={`${t('scope')}：${name}`}
        onClick={() => setOpen(true)}
      >
        <span>{name}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('scope')} form="sheet">
        {region !== home ? (
          <Button small onClick={() => choose(home)}>
            {t('wholeScope')}
          </Button>
        ) : null}
        <RegionBrowser
          source={source}
          within={home}
          depth={6}
          anyLevel
          start={[]}
          onChoose={r => choose(r.code)}
        />
      </Dialog>
    </>
  )
}
