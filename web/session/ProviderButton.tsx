import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { ErrorState } from '../parts/light/States.tsx'
import { depart } from './provider.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface ProviderButtonProps {
  /** Path to come back to; the present one unless given. */
  returnTo?: string
  /** Links the account that is logged in instead of logging in. */
  linking?: boolean
}

/** The way through the province's identity provider, where one is configured. */
export function ProviderButton({ returnTo, linking = false }: ProviderButtonProps) {
  const provider = useRead('GET /api/v1/auth/provider', {})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  if (!provider.data?.data.available) return null
  const go = async () => {
    setBusy(true)
    setError(undefined)
    await depart(returnTo ?? location.pathname + location.search, linking).catch(caught => {
      setError(caught)
      setBusy(false)
    })
  }
  return (
    <>
      <Button block icon={KeyRound} busy={busy} onClick={go}>
        {t(linking ? 'linkProvider' : 'provider')}
      </Button>
      {error ? <ErrorState error={error} inline /> : null}
    </>
  )
}
