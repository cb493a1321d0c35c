import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Sessions } from '../auth/sessions.ts'
import type { Config } from '../config.ts'
import type { Ground } from '../db/tx.ts'
import { type Problem, problemBody, Refusal } from '../problem.ts'
import { common } from '../problems.ts'
import { act, grouped, type Outcome, read, stream } from './doors.ts'
import type { AnyEndpoint, Module } from './endpoint.ts'
import { measure } from './metrics.ts'
import { keepRawBody } from './raw-body.ts'
import { inputOf, setToken } from './request.ts'
import { secureReplies } from './security-headers.ts'
import { answerWithPage, serveWeb } from './web.ts'

const BODY_LIMIT = 256 * 1024

export interface HttpContext extends Ground {
  config: Config
  sessions: Sessions
}

/** An HTTP server with every endpoint of the modules behind the doors. It does not listen yet. */
export async function createServer(ctx: HttpContext, modules: readonly Module[]): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT,
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: ctx.config.env.YUHENG_TRUST_PROXY ?? false,
    routerOptions: { maxParamLength: 256 },
    genReqId: () => crypto.randomUUID(),
  })
  await app.register(cookie)
  await secureReplies(app, { https: ctx.config.production })
  await app.register(rateLimit, {
    max: ctx.config.ratePerMinute,
    timeWindow: '1 minute',
    cache: 20_000,
    errorResponseBuilder: () => new Refusal(common.tooManyRequests),
  })
  await app.register(multipart, { limits: { files: 10, fields: 20, fieldSize: 64 * 1024, parts: 30 } })
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(ctx, error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    if (!answerWithPage(request, reply)) sendError(ctx, new Refusal(common.notFound), request, reply)
  })
  await serveWeb(app)
  measure(app, ctx.config.metricsToken)
  for (const module of modules) for (const e of module.endpoints) register(app, ctx, e)
  return app
}

function register(app: FastifyInstance, ctx: HttpContext, e: AnyEndpoint) {
  const door = e.read ? read : e.stream ? stream : e.grouped ? grouped : act
  app.route({
    method: e.method,
    url: `/api/v1${e.path}`,
    bodyLimit: e.limits?.body ?? BODY_LIMIT,
    ...(e.signed ? { preParsing: keepRawBody } : {}),
    ...(e.limits?.perMinute
      ? { config: { rateLimit: { max: e.limits.perMinute, timeWindow: '1 minute' } } }
      : {}),
    handler: async (request, reply) => {
      const input = await inputOf(e, ctx.sessions, ctx.config.publicUrl, request)
      const key = request.headers['idempotency-key']
      if (typeof key === 'string' && (key.length < 8 || key.length > 128)) throw new Refusal(common.malformed)
      const outcome = await door(ctx, e, input, typeof key === 'string' ? key : undefined)
      return send(ctx, request, reply, outcome, e.publicSeconds)
    },
  })
}

function send(
  ctx: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  publicSeconds?: number,
) {
  if (outcome.token !== undefined)
    setToken(reply, outcome.token, ctx.config.publicUrl?.startsWith('https:') ?? false)
  if (outcome.token !== undefined) ctx.sessions.forget()
  reply.header('cache-control', 'no-store')
  if (outcome.file) return sendFile(reply, outcome.file)
  const body = JSON.stringify(outcome.reply)
  if (request.method === 'GET') {
    const version = (outcome.reply as { version?: number } | null)?.version
    const etag =
      version === undefined ? `W/"${createHash('sha1').update(body).digest('base64url')}"` : `"${version}"`
    const kept = publicSeconds === undefined ? 'private, no-cache' : `public, max-age=${publicSeconds}`
    reply.header('etag', etag).header('cache-control', kept)
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  }
  return reply.status(outcome.status).type('application/json; charset=utf-8').send(body)
}

function sendFile(reply: FastifyReply, file: NonNullable<Outcome['file']>) {
  const place = file.inline ? 'inline' : 'attachment'
  const name = encodeURIComponent(file.name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16)}`)
  reply.header('content-disposition', `${place}; filename*=UTF-8''${name}`).type(file.type)
  if (file.length !== undefined) reply.header('content-length', file.length)
  return reply.send(file.stream)
}

/** Errors of the HTTP layer and of the database that have a meaning for the caller. */
const meanings: Record<string, Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: common.tooLarge,
  FST_REQ_FILE_TOO_LARGE: common.tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: common.unsupportedMedia,
  FST_ERR_CTP_INVALID_JSON_BODY: common.malformed,
  FST_ERR_CTP_EMPTY_JSON_BODY: common.malformed,
  FST_ERR_BAD_URL: common.notFound,
  '23505': common.conflict,
  '40001': common.busy,
  '40P01': common.busy,
  '55P03': common.busy,
  '57014': common.busy,
  '53300': common.busy,
  '57P01': common.busy,
  '42501': common.forbidden,
}

function sendError(
  ctx: HttpContext,
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const refusal = error instanceof Refusal ? error : new Refusal(meaning(error))
  if (refusal.problem.status >= 500)
    ctx.log.error({ err: error, url: request.url, id: request.id }, 'request failed')
  if (refusal.problem.status === 503) reply.header('retry-after', '1')
  const body = { ...problemBody(refusal), requestId: request.id }
  return reply
    .status(refusal.problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}

function meaning(error: FastifyError): Problem {
  const known = meanings[error.code]
  if (known) return known
  if (error.statusCode === 400) return common.malformed
  if (error.statusCode === 429) return common.tooManyRequests
  return common.internal
}
