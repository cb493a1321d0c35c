import { type Box, boxStatements } from './box.ts'
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
