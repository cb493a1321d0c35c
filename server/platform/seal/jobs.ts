import { z } from 'zod'
import { systemBox } from '../db/box.ts'
import { type Ground, transact } from '../db/tx.ts'
import { job } from '../jobs/job.ts'
import type { SealedColumn } from './binding.ts'
import { type ReencryptStep, reencrypt } from './rotation.ts'

/** Rows of one transaction: few enough that nobody waits for their locks. */
const STEP_ROWS = 200

/**
 * Brings every value of these columns over to the current keys, a few rows in a transaction. May be stopped at any point
 * and begun again: what is done stays done. @returns how many rows were brought over, by column
 */
export async function reencryptAll(
  ground: Ground,
  columns: readonly SealedColumn[],
  o: { signal?: AbortSignal; progress?: (column: string, changed: number) => void } = {},
): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const column of columns) {
    const name = `${column.table}.${column.column}`
    for (let after: string[] | undefined = []; after && !o.signal?.aborted; ) {
      const step = await nextStep(ground, column, after)
      after = step?.after
      if (!step) continue
      done[name] = (done[name] ?? 0) + step.changed
      o.progress?.(name, done[name])
    }
  }
  return done
}

function nextStep(ground: Ground, column: SealedColumn, after: string[]): Promise<ReencryptStep | undefined> {
  return transact(ground, systemBox('job:seal.reencrypt'), async tx => {
    const steps = reencrypt(tx.client, ground.services.sealer, column, { rows: STEP_ROWS, after })
    const step = await steps.next()
    await steps.return(undefined)
    return step.done ? undefined : step.value
  })
}

/**
 * The weekly sweep after rotations: also what was sealed under an old key by a process that had not heard of the new one.
 */
export const reencryptJob = (columns: () => readonly SealedColumn[]) =>
  job({
    name: 'seal.reencrypt',
    title: { zh: '更换密钥后重新加密', en: 'Re-encrypt under a new key' },
    data: z.strictObject({}),
    schedule: { cron: '10 4 * * 0', data: {} },
    single: true,
    seconds: 6 * 3600,
    run: async (ground, _, signal) => ({ detail: await reencryptAll(ground, columns(), { signal }) }),
  })
