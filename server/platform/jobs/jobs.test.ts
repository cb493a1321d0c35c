import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TEST_KEYS, type TestApp, testApp } from '../../../tests/support/app.ts'
import { readConfig } from '../config.ts'
import { systemBox } from '../db/box.ts'
import { createPool } from '../db/pool.ts'
import { type Tx, transact } from '../db/tx.ts'
import { openGround } from '../ground.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { type AnyJob, job } from './job.ts'
import { DEAD, enqueue, enqueueAll } from './jobs.ts'
import { perform } from './perform.ts'

const data = z.strictObject({ n: z.int() })
const note = async (tx: Tx, n: number) => {
  await tx.rows('insert into test.done (n) values ($1)', [n])
  return undefined
}

const write = job({
  name: 'test.write',
  title: { zh: '测试', en: 'test' },
  data,
  work: async (tx, { n }) => {
    await note(tx, n)
    return { object: `test:${n}`, detail: { n } }
  },
})
let failing = true
const flaky = job({
  name: 'test.flaky',
  title: { zh: '测试', en: 'test' },
  data,
  retries: 2,
  work: async (tx, { n }) => {
    await note(tx, n)
    if (failing) refuse(common.conflict, { detail: { zh: '演练', en: 'drill' } })
    return undefined
  },
})
const single = job({
  name: 'test.single',
  title: { zh: '测试', en: 'test' },
  data,
  single: true,
  work: (tx, { n }) => note(tx, n),
})
const chain: AnyJob = job({
  name: 'test.chain',
  title: { zh: '测试', en: 'test' },
  data,
  work: async (tx, { n }) => {
    await note(tx, n)
    if (n > 0) await enqueue(tx, chain, { n: n - 1 })
    return undefined
  },
})
const leak = job({
  name: 'test.leak',
  title: { zh: '测试', en: 'test' },
  data,
  retries: 0,
  work: async (tx, { n }) => {
    await tx.rows('insert into test.person (phone) values ($1), ($1)', [`1380013800${n}`])
    return undefined
  },
})

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const owner = createPool(app.ownerUrl, 1)
  await owner.query(`
    create schema test; grant usage on schema test to yuheng_app;
    create table test.done (n int); create table test.person (phone text unique);
    grant select, insert, delete on test.done, test.person to yuheng_app`)
  await owner.end()
})
afterAll(() => app.close())
beforeEach(() => app.inside(tx => tx.rows('delete from test.done')))

const done = async () =>
  (await app.inside(tx => tx.rows<{ n: number }>('select n from test.done order by n'))).map(row => row.n)
const drain = () => app.ground.services.jobs.drain()

describe('a job', () => {
  it('is done after the act that put it in was committed, and leaves an audit row', async () => {
    await app.inside(tx => enqueue(tx, write, { n: 1 }))
    expect(await done()).toEqual([])
    expect(await drain()).toEqual([{ queue: 'test.write', failed: undefined }])
    expect(await done()).toEqual([1])
    expect(await app.audited('test.write')).toEqual([
      { outcome: 'DONE', actor: 'job:test.write', object: 'test:1', detail: { n: 1 } },
    ])
  })

  it('of an act that was rolled back never was', async () => {
    const act = app.inside(async tx => {
      await enqueue(tx, write, { n: 2 })
      await enqueueAll(tx, write, [{ n: 3 }, { n: 4 }])
      throw new Error('no')
    })
    await expect(act).rejects.toThrow('no')
    expect(await drain()).toEqual([])
  })

  it('waits for its time by the clock of the program', async () => {
    const after = new Date(app.clock.now().getTime() + 3 * 86_400_000)
    await app.inside(tx => enqueue(tx, write, { n: 5 }, { after }))
    expect(await drain()).toEqual([])
    app.clock.advance({ days: 3, ms: 1 })
    await drain()
    expect(await done()).toEqual([5])
  })

  it('may put in others, in its own transaction', async () => {
    await app.inside(tx => enqueue(tx, chain, { n: 3 }))
    await drain()
    expect(await done()).toEqual([0, 1, 2, 3])
  })

  it('with data of the wrong shape is refused when it is put in', async () => {
    const wrong = { n: 'x' } as unknown as { n: number }
    await expect(app.inside(tx => enqueue(tx, write, wrong))).rejects.toThrow()
  })

  it('that is single waits once per key', async () => {
    const put = (key?: string) => app.inside(tx => enqueue(tx, single, { n: 6 }, key ? { key } : {}))
    expect([await put(), await put(), await put('a'), await put('a'), await put('b')]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
    await drain()
    expect(await put()).toBe(true)
    await drain()
    expect(await done()).toEqual([6, 6, 6, 6])
  })

  it('goes in by the thousand with one statement', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({ n }))
    expect(await app.inside(tx => enqueueAll(tx, write, many))).toBe(1000)
    const [{ n }] = (await app.inside(tx =>
      tx.rows<{ n: number }>(
        `select count(*) as n from pgboss.job where name = 'test.write' and state = 'created'`,
      ),
    )) as [{ n: number }]
    expect(n).toBe(1000)
    await app.inside(tx => tx.rows(`delete from pgboss.job where name = 'test.write' and state = 'created'`))
  })
})

describe('a failing job', () => {
  it('is undone, tried again after growing pauses, and then lies among the dead until it is sent back', async () => {
    failing = true
    await app.inside(tx => enqueue(tx, flaky, { n: 7 }))
    const message = 'conflict: drill'
    expect(await drain()).toEqual([{ queue: 'test.flaky', failed: message }])
    expect(await drain()).toEqual([])
    app.clock.advance({ minutes: 10 })
    expect(await drain()).toHaveLength(1)
    app.clock.advance({ minutes: 10 })
    expect(await drain()).toHaveLength(1)
    app.clock.advance({ days: 1 })
    expect(await drain()).toEqual([])
    expect(await done()).toEqual([])
    const audited = await app.audited('test.flaky')
    expect(audited.map(row => [row.outcome, row.detail.attempt, row.detail.code])).toEqual([
      ['REFUSED', 1, 'conflict'],
      ['REFUSED', 2, 'conflict'],
      ['REFUSED', 3, 'conflict'],
    ])
    const boss = await app.ground.services.jobs.boss()
    const [dead] = await boss.findJobs(DEAD)
    expect(dead).toMatchObject({ sourceName: 'test.flaky', data: { n: 7 } })
    failing = false
    expect(await boss.redrive(DEAD)).toBe(1)
    await drain()
    expect(await done()).toEqual([7])
  })

  it('shows operators no value of anybody', async () => {
    await app.inside(tx => enqueue(tx, leak, { n: 8 }))
    const [outcome] = await drain()
    expect(outcome?.failed).toMatch(/^23505 duplicate key/)
    const kept = await app.inside(tx =>
      tx.rows<{ text: string }>('select output::text as text from pgboss.job'),
    )
    expect(kept.filter(row => row.text?.includes('138001'))).toEqual([])
  })
})

describe('a process that is killed', () => {
  /** Runs until the process kills itself at the given point. */
  async function die(point: 'after-commit' | 'in-work', n: number) {
    const script = join(import.meta.dirname, '../../../tests/support/dying-worker.ts')
    const env = { DATABASE_URL: app.serverUrl, YUHENG_KEYS: TEST_KEYS, YUHENG_LOG: 'error' }
    const child = spawn(process.execPath, [script, point, String(n), app.clock.now().toISOString()], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
  }

  it('between commit and work loses nothing', async () => {
    await die('after-commit', 9)
    expect(await drain()).toEqual([{ queue: 'test.write', failed: undefined }])
    expect(await done()).toEqual([9])
  })

  it('in the middle of work leaves nothing half done, and another does the job, once', async () => {
    await die('in-work', 10)
    expect([await done(), await drain()]).toEqual([[], []])
    app.clock.advance({ minutes: 5 })
    await app.ground.services.jobs.reclaim()
    app.clock.advance({ minutes: 5 })
    expect(await drain()).toEqual([{ queue: 'test.write', failed: undefined }])
    expect(await done()).toEqual([10])
  })

  it('but came back late cannot count a second time', async () => {
    await app.inside(tx => enqueue(tx, write, { n: 11 }))
    const boss = await app.ground.services.jobs.boss()
    const [late] = await boss.fetch('test.write')
    app.clock.advance({ minutes: 5 })
    await app.ground.services.jobs.reclaim()
    app.clock.advance({ minutes: 5 })
    await drain()
    await perform(app.ground, boss, write, late!)
    expect(await done()).toEqual([11])
  })
})

describe('the workers of a running server', () => {
  it('wake at once, keep schedules, and finish what they do before they stop', async () => {
    const n = randomInt(1000, 1_000_000)
    let release = () => {}
    const running = new Promise<void>(resolve => {
      release = resolve
    })
    let begun = () => {}
    const started = new Promise<void>(resolve => {
      begun = resolve
    })
    const slow = job({
      name: 'test.slow',
      title: { zh: '测试', en: 'test' },
      data,
      schedule: { cron: '30 2 * * *', data: { n: 0 } },
      work: async (tx, input) => {
        begun()
        await running
        return note(tx, input.n)
      },
    })
    const live = await openGround(
      readConfig({ DATABASE_URL: app.serverUrl, YUHENG_KEYS: TEST_KEYS, YUHENG_LOG: 'error' }),
    )
    const { jobs } = live.ground.services
    await jobs.startWorkers([slow])
    expect(await (await jobs.boss()).getSchedules()).toMatchObject([
      { name: 'test.slow', cron: '30 2 * * *', timezone: 'Asia/Shanghai' },
    ])
    await transact(live.ground, systemBox('test'), tx => enqueue(tx, slow, { n }))
    await started
    const stopped = live.close()
    release()
    await stopped
    expect(await done()).toEqual([n])
  })
})
