/** The database's five-character code of an error, where it has one. */
const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.length === 5 ? code : ''
}

/** Deadlock, serialization, lock time-out, or two settlements of one seat at once: the same work may succeed when repeated. */
const contended = (code: string) => ['40001', '40P01', '55P03', '23505'].includes(code)

/** The database refuses the data itself (range, checks, our own YH…): somebody in the batch is to blame. */
const poisonous = (code: string) => /^(22|23|YH)/.test(code)

const ATTEMPTS = 4

/**
 * Runs work over items together; repeats what lost a race, and finds by halving the one that the database refuses, so
 * that it fails alone. `attempt` must undo everything when it throws.
 * @throws what `attempt` throws for other reasons (connection lost, out of space)
 */
export async function isolate<T, A>(
  items: readonly T[],
  attempt: (items: readonly T[]) => Promise<readonly A[]>,
  poison: (item: T, error: unknown) => A,
): Promise<A[]> {
  for (let tries = 1; ; tries++) {
    try {
      return [...(await attempt(items))]
    } catch (error) {
      const code = codeOf(error)
      if (contended(code) && tries < ATTEMPTS) continue
      if (!contended(code) && !poisonous(code)) throw error
      if (items.length === 1) return [poison(items[0]!, error)]
      const middle = items.length >> 1
      const first = await isolate(items.slice(0, middle), attempt, poison)
      return [...first, ...(await isolate(items.slice(middle), attempt, poison))]
    }
  }
}
