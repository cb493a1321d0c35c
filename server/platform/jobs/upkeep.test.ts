import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { removeStale } from '../auth/jobs.ts'
import { recordFailure, subjectOf } from '../auth/lockout.ts'
import { enqueue } from './jobs.ts'
import { removeOldReplies } from './upkeep.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const count = (table: string) =>
  app.inside(async tx => (await tx.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]!.n)

async function tidyUp() {
  await app.inside(tx => enqueue(tx, removeOldReplies, {}))
  await app.inside(tx => enqueue(tx, removeStale, {}))
  const done = await app.ground.services.jobs.drain()
  expect(done.filter(d => d.failed)).toEqual([])
}

it('removes kept replies after a week, forgotten failures after a day, old sessions after half a year, and nothing before', async () => {
  const guardian = await app.as('guardian', { familyId: 1 })
  await guardian.post('/auth/sessions/revoke-others', undefined, { 'idempotency-key': 'tidy-up-1' })
  await app.inside(tx => recordFailure(tx, [subjectOf('account', 'somebody')]))
  await tidyUp()
  expect([
    await count('platform.idempotency'),
    await count('auth.lockout'),
    await count('auth.session'),
  ]).toEqual([1, 1, 1])
  app.clock.advance({ days: 7, ms: 1 })
  await tidyUp()
  expect([
    await count('platform.idempotency'),
    await count('auth.lockout'),
    await count('auth.session'),
  ]).toEqual([0, 0, 1])
  app.clock.advance({ days: 180 })
  await tidyUp()
  expect(await count('auth.session')).toBe(0)
})
