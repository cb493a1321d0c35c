import { z } from 'zod'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { job } from '../../platform/jobs/job.ts'
import { open, step } from './actions.ts'

const BATCH = 200

/**
 * Ends licences whose term is over, so that the register says so from the morning after.
 * @cite 民办教育促进法实施条例 第二十二条
 */
export const expireLicences = job({
  name: 'institutions.expireLicences',
  data: z.strictObject({}),
  schedule: { cron: '10 0 * * *', data: {} },
  single: true,
  async run(ground, _, signal) {
    let expired = 0
    for (;;) {
      if (signal.aborted) return undefined
      const done = await expireBatch(ground)
      expired += done
      if (done < BATCH) return expired > 0 ? { detail: { expired } } : undefined
    }
  },
})

const expireBatch = (ground: Ground) =>
  transact(ground, systemBox('job:institutions.expireLicences'), async tx => {
    const due = await tx.rows<{ id: number; institution_id: number }>(
      `select l.id, l.institution_id from institutions.licence l join institutions.institution i on i.id = l.institution_id
       where l.status = 'VALID' and l.until_date < $1 and i.status in ('LICENSED', 'SUSPENDED', 'INACTIVE')
       order by l.institution_id, l.id limit $2`,
      [tx.clock.today(), BATCH],
    )
    for (const { id, institution_id } of due) {
      const before = await open(tx, institution_id)
      if (!before.licences.some(l => l.id === id && l.status === 'VALID')) continue
      await step(tx, before, { kind: 'EXPIRE_LICENCE', payload: { licenceId: id } })
    }
    return due.length
  })

export const jobs = [expireLicences]
