import type { Job, PgBoss } from 'pg-boss'
import { audit } from '../audit/record.ts'
import { systemBox } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { Refusal } from '../problem.ts'
import { databaseOf } from './boss.ts'
import type { AnyJob, JobOutcome } from './job.ts'

/** The job was given to another worker meanwhile; what this one did is undone. */
class LapsedClaim extends Error {}

/**
 * Does one job that was taken from its queue.
 * @throws Error with a message fit for operators: the failure is audited and logged in full before
 */
export async function perform(
  ground: Ground,
  boss: PgBoss,
  definition: AnyJob,
  job: Job<unknown>,
): Promise<void> {
  const box = systemBox(`job:${definition.name}`)
  try {
    const data = definition.data.parse(job.data)
    if (definition.work) {
      await transact(ground, box, async tx => {
        await record(tx, definition, await definition.work!(tx, data))
        await settle(tx, boss, job)
      })
    } else {
      const outcome = await definition.run!(ground, data, job.signal ?? new AbortController().signal)
      await transact(ground, box, async tx => {
        await record(tx, definition, outcome)
        await settle(tx, boss, job)
      })
    }
  } catch (error) {
    if (error instanceof LapsedClaim) {
      ground.log.warn({ queue: definition.name, job: job.id }, 'job was taken over')
      return
    }
    const level = error instanceof Refusal ? 'warn' : 'error'
    ground.log[level]({ err: error, queue: definition.name, job: job.id }, 'job failed')
    await recordFailure(ground, definition, job, error)
    throw new Error(summary(error))
  }
}

/** The settling commits with the work: a crash between the two is not possible. */
async function settle(tx: Tx, boss: PgBoss, job: Job<unknown>): Promise<void> {
  const done = (await boss.complete(job.name, { id: job.id, retryCount: job.retryCount }, null, {
    db: databaseOf(tx),
  })) as { affected: number }
  if (done.affected === 0) throw new LapsedClaim()
}

async function record(tx: Tx, definition: AnyJob, outcome: JobOutcome | undefined): Promise<void> {
  if (definition.quiet) return
  await audit(tx, { action: definition.name, outcome: 'DONE', ...outcome })
}

async function recordFailure(
  ground: Ground,
  definition: AnyJob,
  job: Job<unknown>,
  error: unknown,
): Promise<void> {
  const refused = error instanceof Refusal
  const detail = { job: job.id, attempt: job.retryCount + 1, code: refused ? error.problem.code : 'internal' }
  const outcome = refused ? ('REFUSED' as const) : ('FAILED' as const)
  await transact(ground, systemBox(`job:${definition.name}`), tx =>
    audit(tx, { action: definition.name, outcome, detail }),
  ).catch(err => ground.log.error({ err }, 'failure not recorded'))
}

/** What operators see of a failure: code and message, none of the values that databases put into details. */
function summary(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const { code, message } = error as { code?: string; message?: string }
  return [code, message].filter(Boolean).join(' ').slice(0, 500)
}
