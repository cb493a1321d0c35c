import type { Box } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { hullOf, mixes } from './hull.ts'
import { isolate } from './isolate.ts'

/** One caller's work, grouped with that of others into one transaction. */
export interface LaneRequest {
  /** Requests of one cell share a lane, so that lanes never wait for each other's balances and rollups. */
  cell: number
  /** Rows that it brings; a batch holds up to `maxRows` of them. */
  rows: number
  /** Who asks: the transaction's box is the hull of all boxes in the batch. */
  box: Box
}

export interface LaneOptions<R extends LaneRequest, A> {
  /** From `settlementGround`. */
  ground: Ground
  /** The batch's work in one transaction; answers in the order of the requests. Runs again, alone or in halves, after errors. */
  run: (tx: Tx, requests: readonly R[]) => Promise<readonly A[]>
  /** The answer of a request that the database refuses even alone. */
  poison: (request: R, error: unknown) => A
  /** Batches in flight; two use both a statement's CPU and the next one's waiting. */
  lanes?: number
  /** Rows in a batch. */
  maxRows?: number
  /** Requests that may wait in one lane; more are refused at once. */
  maxWaiting?: number
}

/** Too many requests wait already. The caller should answer "try again in a moment". */
export class LaneFull extends Error {}
/** The server is shutting down. */
export class LaneClosed extends Error {}

interface Waiting<R, A> {
  request: R
  done(answer: A): void
  fail(error: unknown): void
}

/**
 * Groups concurrent requests: while a batch of a lane is in the database, whatever arrives forms the next one.
 * No timer: a single request on an idle lane goes at once, and batches grow with the load.
 */
export class Lanes<R extends LaneRequest, A> {
  readonly #o: Required<LaneOptions<R, A>>
  readonly #queues: Waiting<R, A>[][]
  readonly #running: (Promise<void> | undefined)[]
  #closed = false

  constructor(options: LaneOptions<R, A>) {
    this.#o = { lanes: 2, maxRows: 2_000, maxWaiting: 10_000, ...options }
    this.#queues = Array.from({ length: this.#o.lanes }, () => [])
    this.#running = new Array(this.#o.lanes)
  }

  /**
   * @returns this request's own answer, after the commit
   * @throws LaneFull, LaneClosed; or the database's error if the outcome of the batch is unknown: ask again, a replay
   * is harmless
   */
  submit(request: R): Promise<A> {
    const lane = request.cell % this.#o.lanes
    const queue = this.#queues[lane]!
    if (this.#closed) return Promise.reject(new LaneClosed('shutting down'))
    if (queue.length >= this.#o.maxWaiting) return Promise.reject(new LaneFull('too many requests wait'))
    return new Promise((done, fail) => {
      queue.push({ request, done, fail })
      this.#running[lane] ??= this.#work(lane)
    })
  }

  /** Requests that wait or are in flight, for metrics. */
  get waiting(): number {
    return this.#queues.reduce((sum, queue) => sum + queue.length, 0)
  }

  /** Accepts nothing more and finishes what was accepted. */
  async drain(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#running)
  }

  async #work(lane: number) {
    const queue = this.#queues[lane]!
    await Promise.resolve() // everything that arrives in the same turn joins the first batch
    while (queue.length > 0) await this.#runBatch(this.#take(queue))
    this.#running[lane] = undefined
  }

  /** The next batch: as many requests from the front as fit and may share a transaction. */
  #take(queue: Waiting<R, A>[]): Waiting<R, A>[] {
    let rows = queue[0]!.request.rows
    let count = 1
    if (mixes(queue[0]!.request.box))
      for (; count < queue.length; count++) {
        const { request } = queue[count]!
        rows += request.rows
        if (rows > this.#o.maxRows || !mixes(request.box)) break
      }
    return queue.splice(0, count)
  }

  async #runBatch(batch: Waiting<R, A>[]) {
    const { ground, run, poison } = this.#o
    const attempt = (some: readonly R[]) =>
      transact(ground, hullOf(some.map(r => r.box)), tx => run(tx, some))
    try {
      const answers = await isolate(
        batch.map(w => w.request),
        attempt,
        poison,
      )
      for (const [n, waiting] of batch.entries()) waiting.done(answers[n]!)
    } catch (error) {
      for (const waiting of batch) waiting.fail(error)
    }
  }
}
