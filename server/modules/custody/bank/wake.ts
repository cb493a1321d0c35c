import type { Tx } from '../../../platform/db/tx.ts'
import type { Services } from '../../../platform/services.ts'

const wakers = new WeakMap<Services, () => void>()

/** Says what is to run when a transaction of these services has given the bank something to do. */
export function onWakeBank(services: Services, run: () => void): void {
  wakers.set(services, run)
}

/** Sends the instructions of this transaction as soon as it is committed, instead of at the next turn. */
export function wakeBank(tx: Tx): void {
  tx.afterCommit(() => wakers.get(tx.services)?.())
}
