import type { Tx } from './db/tx.ts'

/**
 * What an earlier module must know and only later ones can tell, in the transaction in which it is asked. The earlier
 * module knows nobody; a later one answers when it is loaded.
 */
export interface Question<Q, A> {
  answer(by: (tx: Tx, asked: Q) => Promise<A>): void
  /** Every answer; none where nobody knows. */
  ask(tx: Tx, asked: Q): Promise<A[]>
}

/** Declares a question; its module exports it from its index. */
export function question<Q, A>(): Question<Q, A> {
  const knows: ((tx: Tx, asked: Q) => Promise<A>)[] = []
  return {
    answer: by => void knows.push(by),
    ask: async (tx, asked) => {
      const answers: A[] = []
      for (const by of knows) answers.push(await by(tx, asked))
      return answers
    },
  }
}
