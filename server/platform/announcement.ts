import type { Tx } from './db/tx.ts'

/**
 * What an earlier module tells later ones, in the transaction in which it happens: either all of it is kept or none.
 * The earlier module knows nobody; a later one listens when it is loaded.
 */
export interface Announcement<T> {
  listen(react: (tx: Tx, news: T) => Promise<void>): void
  announce(tx: Tx, news: T): Promise<void>
}

/** Declares an announcement; its module exports it from its index. */
export function announcement<T>(): Announcement<T> {
  const listeners: ((tx: Tx, news: T) => Promise<void>)[] = []
  return {
    listen: react => void listeners.push(react),
    announce: async (tx, news) => {
      for (const react of listeners) await react(tx, news)
    },
  }
}
