import { useSyncExternalStore } from 'react'
import { onSession, permits, type Session, sessionState } from './session.ts'

/** The session as the page sees it. */
export const useSessionState = () => useSyncExternalStore(onSession, sessionState)

/** The session of a page behind a `Gate`, where there always is one. */
export function useSession(): Session & { may(permission: string): boolean } {
  const { session } = useSessionState()
  if (!session) throw new Error('no session: the page must stand behind a Gate')
  return { ...session, may: permission => permits(session.permissions, permission) }
}
