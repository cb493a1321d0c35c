/**
 * Looks things up by key, many at once: while one look-up is in the database, keys that arrive form the next one.
 * No timer: a single key on an idle line goes at once, and look-ups grow with the load.
 */
export class Grouped<K extends string, V> {
  readonly #load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>
  readonly #most: number
  #waiting = new Map<K, Waiting<V>>()
  #running = false

  /** @param most keys in one look-up */
  constructor(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>, most = 500) {
    this.#load = load
    this.#most = most
  }

  /** @returns undefined if the look-up did not find the key @throws what the look-up throws, to each of its callers */
  get(key: K): Promise<V | undefined> {
    const known = this.#waiting.get(key)
    if (known) return known.answer
    const waiting = waitingFor<V>()
    this.#waiting.set(key, waiting)
    if (!this.#running) {
      this.#running = true
      queueMicrotask(() => void this.#work())
    }
    return waiting.answer
  }

  async #work() {
    while (this.#waiting.size > 0) await this.#run(this.#take())
    this.#running = false
  }

  #take(): [K, Waiting<V>][] {
    const taken = [...this.#waiting].slice(0, this.#most)
    for (const [key] of taken) this.#waiting.delete(key)
    return taken
  }

  async #run(taken: readonly [K, Waiting<V>][]) {
    try {
      const found = await this.#load(taken.map(([key]) => key))
      for (const [key, waiting] of taken) waiting.done(found.get(key))
    } catch (error) {
      for (const [, waiting] of taken) waiting.fail(error)
    }
  }
}

interface Waiting<V> {
  answer: Promise<V | undefined>
  done(value: V | undefined): void
  fail(error: unknown): void
}

function waitingFor<V>(): Waiting<V> {
  const { promise, resolve, reject } = Promise.withResolvers<V | undefined>()
  return { answer: promise, done: resolve, fail: reject }
}
