import { boxStatements, systemBox } from './box.ts'
import type { Tx } from './tx.ts'

/**
 * Runs a part of a transaction in the box of everything, and goes back. Only for what follows by necessity from an act
 * that was permitted, and concerns rows that the actor may not see: an institution that moves takes all its rows along.
 */
export async function everywhere<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.client.query(boxStatements(systemBox(tx.box.actor)))
  const result = await work() // an error ends the transaction, or the savepoint, and the box with it
  await tx.client.query(boxStatements(tx.box))
  return result
}
