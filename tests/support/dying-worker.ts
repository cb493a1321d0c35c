import { z } from 'zod'
import { testClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { systemBox } from '../../server/platform/db/box.ts'
import { transact } from '../../server/platform/db/tx.ts'
import { openGround } from '../../server/platform/ground.ts'
import { job } from '../../server/platform/jobs/job.ts'
import { enqueue } from '../../server/platform/jobs/jobs.ts'

/** A process of its own that puts a job in and kills itself: right after the commit, or in the middle of the work. */
const [point, n, now] = process.argv.slice(2)
const die = () => new Promise<never>(() => process.kill(process.pid, 'SIGKILL'))

const write = job({
  name: 'test.write',
  title: { zh: '测试', en: 'test' },
  data: z.strictObject({ n: z.int() }),
  work: async (tx, data) => {
    await tx.rows('insert into test.done (n) values ($1)', [data.n])
    return die()
  },
})

const { ground } = await openGround(readConfig(), testClock(now!))
await transact(ground, systemBox('test'), tx => enqueue(tx, write, { n: Number(n) }))
if (point === 'after-commit') await die()
await ground.services.jobs.drain()
