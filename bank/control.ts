import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { FaultShape, type Faults } from './faults.ts'
import { refuse } from './refusal.ts'

/**
 * The control door for trials: makes the bank misbehave and shows what it has not told yet. Only programs
 * on the same machine may use it: no proxy, no browser page.
 */

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function localOnly(request: FastifyRequest): void {
  const { headers, raw } = request
  const proxied = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip']
  const browser = headers.origin ?? headers['sec-fetch-site']
  if (!LOOPBACK.has(raw.socket.remoteAddress ?? '') || proxied || browser)
    refuse('local-only', 'call it directly on this machine')
}

export function registerControl(app: FastifyInstance, desk: Desk, faults: Faults): void {
  app.addHook('onRequest', async request => localOnly(request))

  app.get('/faults', () => ({ faults: faults.list() }))
  app.delete('/faults', () => {
    faults.clear()
    return { faults: [] }
  })
  app.post('/faults', (request, reply) => {
    const rules = z.array(FaultShape).min(1).max(100).safeParse(request.body)
    if (!rules.success) refuse('invalid-input', z.prettifyError(rules.error))
    for (const rule of rules.data) faults.add(rule)
    return reply.status(201).send({ faults: faults.list() })
  })

  app.get('/state', () => {
    const { books } = desk
    return {
      records: books.lastSeq,
      undelivered: [...books.undelivered.values()].slice(0, 100),
      undeliveredCount: books.undelivered.size,
      pending: books.pending.size,
      openPayments: books.open.size,
      sumFen: books.accounts.sumFen(),
    }
  })
}
