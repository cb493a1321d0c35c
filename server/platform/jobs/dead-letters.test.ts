import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { job } from './job.ts'
import { enqueue } from './jobs.ts'

const WHY = { reason: '程序已修复' }
let well = false
const flaky = job({
  name: 'test.flaky',
  title: { zh: '测试', en: 'test' },
  data: z.strictObject({ n: z.int() }),
  retries: 0,
  work: async () => (well ? undefined : refuse(common.conflict)),
})

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  for (const n of [1, 2, 3]) {
    await app.inside(tx => enqueue(tx, flaky, { n }))
    await app.ground.services.jobs.drain()
    app.clock.advance({ minutes: 1 })
  }
})
afterAll(() => app.close())

it('shows dead jobs to administrators only, page by page, newest first', async () => {
  const administrator = await app.as('administrator', { region: '410000' })
  const first = await administrator.get('/jobs/dead?limit=2')
  expect(first.body.items.map((d: { data: unknown }) => d.data)).toEqual([{ n: 3 }, { n: 2 }])
  expect(first.body.items[0]).toMatchObject({ queue: 'test.flaky', attempts: 1 })
  expect(first.body.items[0].reason).toContain('conflict')
  const second = await administrator.get(`/jobs/dead?limit=2&cursor=${first.body.next}`)
  expect(second.body).toMatchObject({ items: [{ data: { n: 1 } }], next: null })
  const queues = await administrator.get('/jobs/queues')
  expect(queues.body.items).toContainEqual(
    expect.objectContaining({ name: 'test.flaky', waiting: 0, running: 0 }),
  )
  expectProblem(await app.public.get('/jobs/dead'), 401, 'login-required')
  const officer = await app.as('officer', { region: '410102' })
  expectProblem(await officer.get('/jobs/dead'), 403, 'forbidden')
  expectProblem(
    await officer.post('/jobs/dead/00000000-0000-4000-8000-000000000000/redrive', WHY),
    403,
    'forbidden',
  )
})

it('sends one back or discards one, with an audit row, and once', async () => {
  const administrator = await app.as('administrator', { region: '410000' })
  const { items } = (await administrator.get('/jobs/dead')).body
  well = true
  expect((await administrator.post(`/jobs/dead/${items[0].id}/redrive`, WHY)).body).toEqual({
    queue: 'test.flaky',
  })
  expectProblem(await administrator.post(`/jobs/dead/${items[0].id}/redrive`, WHY), 404, 'not-found')
  expect(await app.ground.services.jobs.drain()).toEqual([{ queue: 'test.flaky', failed: undefined }])
  expect((await administrator.post(`/jobs/dead/${items[1].id}/discard`, WHY)).status).toBe(200)
  expectProblem(await administrator.post(`/jobs/dead/${items[1].id}/discard`, WHY), 404, 'not-found')
  expect((await administrator.get('/jobs/dead')).body.items).toHaveLength(1)
  expect(await app.audited('jobs.discard')).toContainEqual(
    expect.objectContaining({
      outcome: 'DONE',
      object: `job:${items[1].id}`,
      detail: expect.objectContaining({ queue: 'test.flaky', ...WHY }),
    }),
  )
  expect((await administrator.get('/jobs/dead?queue=test.flaky')).body.items).toHaveLength(1)
  expect((await administrator.get('/jobs/dead?queue=other')).body.items).toEqual([])
})

it('asks for a reason before it acts', async () => {
  const administrator = await app.as('administrator', { region: '410000' })
  const { items } = (await administrator.get('/jobs/dead')).body
  for (const act of ['redrive', 'discard'])
    expectProblem(await administrator.post(`/jobs/dead/${items[0].id}/${act}`, {}), 422, 'invalid-input')
})
