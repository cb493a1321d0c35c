import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { createClient } from '../api/client.ts'
import { language, onLanguage, startLanguage } from '../i18n/language.ts'
import { startComfort } from '../look/comfort.ts'
import '../look/tokens.css'
import '../look/base.css'
import '../look/layout.css'
import '../look/print.css'
import { Toasts } from '../parts/light/Toast.tsx'
import { Boundary } from './Boundary.tsx'

interface Entry {
  /** Path under which the entry stands; '' for the public one. */
  base: string
  app: () => ReactNode
}

function Root({ base, app: App }: Entry) {
  const words = useSyncExternalStore(onLanguage, language)
  return (
    <Boundary>
      <BrowserRouter basename={base || '/'}>
        <App key={words} />
      </BrowserRouter>
      <Toasts />
    </Boundary>
  )
}

/** Starts one entry of the application in the page. */
export async function start(entry: Entry): Promise<void> {
  startComfort()
  await startLanguage().catch(() => undefined)
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createClient()}>
        <Root {...entry} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
