import type { JobInsert, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { isSteered } from '../clock.ts'
import type { Ground, Tx } from '../db/tx.ts'
import { databaseOf } from './boss.ts'
import type { AnyJob, EnqueueOptions, JobDefinition } from './job.ts'
import { perform } from './perform.ts'

/** Where jobs go that failed every attempt. */
export const DEAD = 'dead'

const DAY_SECONDS = 86_400
const HEARTBEAT_SECONDS = 60
const STOP_MS = 30_000

/** What one run of `drain` did. */
export interface Drained {
  queue: string
  failed: string | undefined
}

/** The queues of the platform: jobs are put in by acts, in their transaction, and done by workers. */
export class Jobs {
  readonly #boss: PgBoss
  readonly #ground: Ground
  readonly #known = new Map<string, AnyJob>()
  #started: Promise<unknown> | undefined

  constructor(boss: PgBoss, ground: Ground) {
    this.#boss = boss
    this.#ground = ground
  }

  /**
   * Puts jobs in, in the transaction of the act: if the act is rolled back, they never were; once it is committed, they
   * are done at least once and take effect once.
   * @returns how many were put in (a single job that waits already is not put in again)
   */
  async enqueue<S extends z.ZodObject>(
    tx: Tx,
    definition: JobDefinition<S>,
    data: readonly z.input<S>[],
    options: EnqueueOptions = {},
  ): Promise<number> {
    if (data.length === 0) return 0
    await this.declare([definition])
    const { after, key, priority } = options
    const jobs = data.map(one => ({
      data: definition.data.parse(one),
      ...(after && { startAfter: after }),
      ...(key !== undefined && { singletonKey: key }),
      ...(priority !== undefined && { priority }),
    })) as JobInsert[]
    const ids = await this.#boss.insert(definition.name, jobs, { db: databaseOf(tx), returnId: true })
    return ids?.length ?? 0
  }

  /** Makes the queues of these definitions, once per process. */
  async declare(definitions: readonly AnyJob[]): Promise<void> {
    const fresh = definitions.filter(definition => !this.#known.has(definition.name))
    if (fresh.length === 0) return
    await this.#start()
    for (const definition of fresh) {
      const options = queueOptions(definition)
      await this.#boss.createQueue(definition.name, {
        ...options,
        policy: definition.single ? 'exclusive' : 'standard',
      })
      await this.#boss.updateQueue(definition.name, options)
      this.#known.set(definition.name, definition)
    }
  }

  /**
   * Sets the schedules and starts the workers. With a steered clock nothing starts by itself: `drain` does the work.
   */
  async startWorkers(definitions: readonly AnyJob[]): Promise<void> {
    await this.declare(definitions)
    if (isSteered(this.#ground.clock)) return
    await this.#setSchedules(definitions)
    for (const definition of definitions) {
      const options = { batchSize: 1, localConcurrency: definition.parallel ?? 1 }
      await this.#boss.work(definition.name, options, async ([job]) => {
        if (job) await perform(this.#ground, this.#boss, definition, job)
      })
    }
  }

  /**
   * Does all jobs that are due by the clock, those that they put in as well, until none is left; for tests, the
   * simulation and the command line. Failed jobs are retried when the clock has moved past their pause.
   */
  async drain(): Promise<Drained[]> {
    const done: Drained[] = []
    for (let before = -1; before < done.length; ) {
      before = done.length
      for (const definition of this.#known.values()) done.push(...(await this.#drainQueue(definition)))
    }
    return done
  }

  /** Finds jobs whose worker died and gives them back to their queues; workers' servers do this by themselves. */
  async reclaim(): Promise<void> {
    await this.#start()
    await this.#boss.supervise()
  }

  /** The library, for looking at queues. */
  async boss(): Promise<PgBoss> {
    await this.#start()
    return this.#boss
  }

  /** Takes no more jobs, lets the running ones end (30 seconds at most), closes connections. */
  async stop(): Promise<void> {
    if (!this.#started) return
    await this.#started.catch(() => {})
    await this.#boss.stop({ graceful: true, timeout: STOP_MS })
  }

  async #drainQueue(definition: AnyJob): Promise<Drained[]> {
    const done: Drained[] = []
    for (;;) {
      const [job] = await this.#boss.fetch(definition.name)
      if (!job) return done
      const failed = await perform(this.#ground, this.#boss, definition, job).then(
        () => undefined,
        (error: Error) => error,
      )
      if (failed) await this.#boss.fail(definition.name, { id: job.id, retryCount: job.retryCount }, failed)
      done.push({ queue: definition.name, failed: failed?.message })
    }
  }

  async #setSchedules(definitions: readonly AnyJob[]): Promise<void> {
    const wanted = new Set<string>()
    for (const { name, schedule } of definitions) {
      if (!schedule) continue
      wanted.add(name)
      const { timeZone } = this.#ground.clock
      await this.#boss.schedule(name, schedule.cron, schedule.data, { tz: timeZone, missed: 'once' })
    }
    for (const { name, key } of await this.#boss.getSchedules()) {
      if (!wanted.has(name)) await this.#boss.unschedule(name, key)
    }
  }

  /** Started by the first use, so that a command that enqueues nothing pays nothing. */
  #start(): Promise<unknown> {
    this.#started ??= this.#boss
      .start()
      .then(() => this.#boss.createQueue(DEAD, { retentionSeconds: 365 * DAY_SECONDS, retryLimit: 0 }))
      .catch(error => {
        this.#started = undefined
        throw error
      })
    return this.#started
  }
}

/** Puts one job in, in the transaction of the act. See `Jobs.enqueue`. @returns false if a single one waits already */
export async function enqueue<S extends z.ZodObject>(
  tx: Tx,
  definition: JobDefinition<S>,
  data: z.input<S>,
  options: EnqueueOptions = {},
): Promise<boolean> {
  return (await tx.services.jobs.enqueue(tx, definition, [data], options)) === 1
}

/** Puts many jobs in with one statement. @returns how many were put in */
export function enqueueAll<S extends z.ZodObject>(
  tx: Tx,
  definition: JobDefinition<S>,
  data: readonly z.input<S>[],
  options: EnqueueOptions = {},
): Promise<number> {
  return tx.services.jobs.enqueue(tx, definition, data, options)
}

function queueOptions(definition: AnyJob) {
  return {
    deadLetter: DEAD,
    notify: true,
    expireInSeconds: definition.seconds ?? 900,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: definition.retries ?? 5,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 3600,
    retentionSeconds: 90 * DAY_SECONDS,
    deleteAfterSeconds: 7 * DAY_SECONDS,
  }
}
