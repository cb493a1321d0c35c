import { useEffect, useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { homeOf } from '../../session/homes.ts'
import { arrive } from '../../session/provider.ts'
import { loadSession, sessionState } from '../../session/session.ts'
import zh from '../../session/zh.ts'

const t = messages(zh, () => import('../../session/en.ts'))
let arrival: Promise<string> | undefined

/** Whoever started at the common log-in page goes to their own pages. */
async function goOn(returnTo: string) {
  if (returnTo !== '/login') return location.replace(returnTo)
  await loadSession()
  const kind = sessionState().session?.kind
  location.replace(kind && kind !== 'machine' ? homeOf[kind] : '/')
}

/** Where the identity provider sends the browser: finishes the log-in and goes on to where the person was going. */
export default function ReturnPage() {
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    // The answer of the provider can be used once, and React may run an effect twice.
    arrival ??= arrive(location.search.slice(1))
    arrival.then(goOn).catch(setError)
  }, [])
  return (
    <Page title={error ? t('arrivalFailed') : t('arriving')}>
      {error ? <ErrorState error={error} /> : <Skeleton />}
      {error ? (
        <ButtonLink kind="primary" to="/login">
          {t('backToLogin')}
        </ButtonLink>
      ) : null}
    </Page>
  )
}
