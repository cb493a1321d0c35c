import type { Tx } from './db/tx.ts'
import type { Text } from './problem.ts'

/** What a check looked at and what it found wrong. */
export interface CheckResult {
  /** Counts of what was looked at, for example `{ rows: 1200 }`. */
  looked: Record<string, number>
  /** One text per finding, empty when all is well. Long lists may be cut; say so in the last. */
  wrong: readonly Text[]
}

/** A truth about the stored facts that `yuheng verify` recomputes. Modules list theirs in `Module.checks`. */
export interface Check {
  /** `module.subject`, for example `audit.chain`. */
  id: string
  title: Text
  /** Runs in a read-only snapshot of everything (system box), without a time limit. */
  run(tx: Tx): Promise<CheckResult>
}
