import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import prom from 'prom-client'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** May this request read the figures? From the machine itself, or with the operator's token. */
function mayRead(request: FastifyRequest, token: string): boolean {
  if (LOOPBACK.has(request.ip) && !request.headers['x-forwarded-for']) return true
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Counts requests by route and status, with durations, and serves them at `/metrics` in the Prometheus form. */
export function measure(app: FastifyInstance, token: string) {
  const register = new prom.Registry()
  prom.collectDefaultMetrics({ register })
  const seconds = new prom.Histogram({
    name: 'yuheng_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.status(404).send()
    return reply.type(register.contentType).send(await register.metrics())
  })
}
