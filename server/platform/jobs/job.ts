import type { z } from 'zod'
import type { Ground, Tx } from '../db/tx.ts'
import type { Text } from '../problem.ts'

/** What a job tells the audit: what it acted on and what came of it. Never personal data. */
export interface JobOutcome {
  object?: string
  county?: string
  institutionId?: number
  detail?: Record<string, unknown>
}

/** A kind of work that is done later or at set times, outside any request. */
export interface JobDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `module.verbObject`: name of the queue, actor of its transactions (`job:…`) and audit action. */
  name: string
  /** What it does, in words, as operators and the readers of the audit log see it. */
  title: Text
  /** What one job carries: ids and dates. It is stored in clear and shown to operators. */
  data: S
  /** Does one job in one transaction in the system's box; the job is settled in the same transaction, so it counts once. */
  work?: (tx: Tx, data: z.output<S>) => Promise<JobOutcome | undefined>
  /**
   * Does one job in transactions of its own, for work too long for one. It may be stopped and started again at any
   * point, so every step must be harmless when repeated. `signal` aborts when the job was given to another worker.
   */
  run?: (ground: Ground, data: z.output<S>, signal: AbortSignal) => Promise<JobOutcome | undefined>
  /** Set times, in cron notation and the platform's time zone, with the data of each job. */
  schedule?: { cron: string; data: z.input<S> }
  /** At most one job of the queue (and of its key, where one is given) waits or runs at a time. */
  single?: boolean
  /** How many run side by side in one server; 1 unless said. */
  parallel?: number
  /** Seconds that one attempt may take; 15 minutes unless said. */
  seconds?: number
  /** Attempts after the first, with growing pauses; 5 unless said. Then the job lies among the dead until somebody looks. */
  retries?: number
  /** Leaves no audit row when it succeeds: upkeep that changes nothing anybody decided. */
  quiet?: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: lists of jobs are heterogeneous; each is typed where it is declared
export type AnyJob = JobDefinition<any>

/** Declares a kind of job, typed by its data. */
export function job<S extends z.ZodObject>(definition: JobDefinition<S>): JobDefinition<S> {
  if (Boolean(definition.work) === Boolean(definition.run))
    throw new Error(`${definition.name}: exactly one of work and run`)
  return definition
}

/** When and how one job is to be done. */
export interface EnqueueOptions {
  /** Not before this instant; at once unless said. */
  after?: Date
  /** For single jobs: at most one with this key. For others: a name by which it can be found. */
  key?: string
  /** Higher goes first among the waiting; 0 unless said. */
  priority?: number
}
