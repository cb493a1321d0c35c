import { systemBox } from '../db/box.ts'
import { type Ground, transact } from '../db/tx.ts'
import type { Queryable } from './data-key.ts'

/**
 * Single statements of the seal, each in a transaction of its own in the system's box. Give it a ground with a small
 * pool that nobody else uses: keys may have to be read while every other connection waits for one.
 */
export function systemQueries(ground: Ground): Queryable {
  return {
    query: (text, values) =>
      transact(ground, systemBox('door:seal'), tx => tx.client.query(text, values as unknown[])),
  }
}
