import { Refusal } from '../problem.ts'
import type { Tx } from './tx.ts'

/**
 * Does one of several things in a transaction; a refusal undoes this one and leaves the others.
 * @returns undefined where it was refused
 * @throws every other error
 */
export async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<T | undefined> {
  await tx.client.query('savepoint attempt')
  try {
    const done = await work()
    await tx.client.query('release savepoint attempt')
    return done
  } catch (error) {
    await tx.client.query('rollback to savepoint attempt; release savepoint attempt')
    if (error instanceof Refusal) return undefined
    throw error
  }
}
