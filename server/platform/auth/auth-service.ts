import type { Provider } from './provider.ts'

/** What authentication offers to every transaction. */
export interface AuthService {
  /** Officers need a second factor. */
  factorRequired: boolean
  /** The identity provider of the province, where one is configured. */
  provider: Provider | undefined
  /** Drops what this process remembers of sessions; call it after a revocation, when it is committed. */
  forgetSessions(): void
}
