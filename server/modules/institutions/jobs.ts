import { z } from 'zod'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { job } from '../../platform/jobs/job.ts'
import { open, step } from './actions.ts'
import { purge } from './import/actions.ts'
import { runImport } from './import/job.ts'

const BATCH = 200

/**
 * Ends licences whose term is over, so that the register says so from the morning after.
 * @cite 民办教育促进法实施条例 第二十二条
 */
export const expireLicences = job({
  name: 'institutions.expireLicences',
  title: { zh: '许可证到期处理', en: 'End expired licences' },
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

/** Days for which an uploaded file is kept after it came. */
const KEEP_FILES_DAYS = 30

/** Removes uploaded files after their retention: they may hold names and phones. */
export const purgeImports = job({
  name: 'institutions.purgeImports',
  title: { zh: '清理到期的导入文件', en: 'Remove old import files' },
  data: z.strictObject({}),
  schedule: { cron: '40 3 * * *', data: {} },
  single: true,
  async run(ground) {
    const before = new Date(ground.clock.now().getTime() - KEEP_FILES_DAYS * 86_400_000)
    const removed = await purge(ground, before)
    return removed > 0 ? { detail: { removed } } : undefined
  },
})

export const jobs = [expireLicences, runImport, purgeImports]
