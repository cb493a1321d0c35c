import type { AuthService } from './auth/auth-service.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Sealer } from './seal/sealer.ts'

/** What the platform offers to actions besides the database; made once in ground.ts and reached as `tx.services`. */
export interface Services {
  /** Seals and opens personal data. */
  sealer: Sealer
  /** Takes files in, keeps them by content, gives them out. */
  files: Files
  /** Puts work in for later; use `enqueue` of jobs/jobs.ts. */
  jobs: Jobs
  /** What authentication demands and remembers. */
  auth: AuthService
  /** Address of the platform for the public, as QR codes carry it; undefined where none is configured. */
  publicUrl: string | undefined
}
