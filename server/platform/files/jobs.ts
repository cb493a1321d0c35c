import { z } from 'zod'
import { systemBox } from '../db/box.ts'
import { transact } from '../db/tx.ts'
import { job } from '../jobs/job.ts'
import { removeLoose, takeUnusedBlob } from './store.ts'

const DAY_MS = 86_400_000

/** Removes files that nobody took for a day, and content that no file names any more. */
export const removeOrphans = job({
  name: 'files.removeOrphans',
  title: { zh: '清理无主文件', en: 'Remove files of nobody' },
  data: z.strictObject({}),
  schedule: { cron: '40 3 * * *', data: {} },
  single: true,
  seconds: 3600,
  run: async (ground, _, signal) => {
    const box = systemBox('job:files.removeOrphans')
    const before = new Date(ground.clock.now().getTime() - DAY_MS)
    const files = await transact(ground, box, tx => removeLoose(tx, before))
    let blobs = 0
    for (; !signal.aborted; blobs++) {
      const address = await transact(ground, box, async tx => {
        const unused = await takeUnusedBlob(tx, before)
        // Inside the transaction: whoever stores the same content now waits, and stores it again afterwards.
        if (unused) await ground.services.files.forget(unused)
        return unused
      })
      if (!address) break
    }
    return { detail: { files, blobs } }
  },
})
