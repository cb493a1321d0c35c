import { z } from 'zod'
import { endpoint, type Module } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/paging.ts'
import { text } from '../http/shapes.ts'
import { DeadItem, discardDead, listDead, listQueues, QueueItem, redriveDead } from './dead-letters.ts'
import { removeOldReplies } from './upkeep.ts'

const uuidParams = z.strictObject({ id: z.uuid() })
/** Why: whoever reads the log later must understand it. */
const Reasoned = z.strictObject({ reason: text(400, 2) })

/** What operators see and do about work outside requests. */
export const jobsModule: Module = {
  name: 'jobs',
  title: { zh: '后台作业', en: 'Jobs' },
  endpoints: [
    endpoint({
      id: 'jobs.listQueues',
      method: 'GET',
      path: '/jobs/queues',
      summary: { zh: '作业队列', en: 'Queues' },
      permission: 'jobs.read',
      reply: z.object({ items: z.array(QueueItem) }),
      read: async tx => ({ items: await listQueues(tx) }),
    }),
    endpoint({
      id: 'jobs.listDead',
      method: 'GET',
      path: '/jobs/dead',
      summary: { zh: '多次失败的作业', en: 'Jobs that failed every attempt' },
      permission: 'jobs.read',
      query: z.strictObject({ ...pageQuery, queue: text(120).optional() }),
      reply: pageOf(DeadItem),
      read: (tx, input) => listDead(tx, input.query),
    }),
    endpoint({
      id: 'jobs.redrive',
      method: 'POST',
      path: '/jobs/dead/:id/redrive',
      summary: { zh: '退回原队列重做', en: 'Send back to its queue' },
      permission: 'jobs.decide',
      params: uuidParams,
      body: Reasoned,
      reply: z.object({ queue: z.string() }),
      audit: ({ params, body }, out) => ({
        object: `job:${params.id}`,
        detail: { queue: out.queue, reason: body.reason },
      }),
      act: (tx, input) => redriveDead(tx, input.params.id),
    }),
    endpoint({
      id: 'jobs.discard',
      method: 'POST',
      path: '/jobs/dead/:id/discard',
      summary: { zh: '作废', en: 'Discard' },
      permission: 'jobs.decide',
      params: uuidParams,
      body: Reasoned,
      reply: z.object({ queue: z.string() }),
      audit: ({ params, body }, out) => ({
        object: `job:${params.id}`,
        detail: { queue: out.queue, reason: body.reason },
      }),
      act: (tx, input) => discardDead(tx, input.params.id),
    }),
  ],
  jobs: [removeOldReplies],
}
