import { type Box, boxStatements, systemBox } from './box.ts'
import type { Tx } from './tx.ts'

/**
 * Moves an open transaction into another box. Only for doors that must look before they know who asks
 * (log-in, a parent who opens a family) and for actions that act on behalf of the system; each use is listed in
 * tests/tidy.test.ts with its reason.
 */
export async function widen(tx: Tx, box: Box): Promise<void> {
  await tx.client.query(boxStatements(box))
  tx.box = box
}

/**
 * Runs a part of a transaction in the system's box under the name of who acts, and returns to the box of the act.
 * For the few things that one actor may do to another's account: appoint, transfer, dismiss.
 */
export async function whileWide<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return whileIn(tx, systemBox(tx.box.actor), work)
}

/** The same in another box, no wider than the part needs. */
export async function whileIn<T>(tx: Tx, box: Box, work: () => Promise<T>): Promise<T> {
  const own = tx.box
  await widen(tx, box)
  const result = await work()
  await widen(tx, own)
  return result
}
