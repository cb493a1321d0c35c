import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, publicActor } from '../auth/actor.ts'
import { csrfOf, type Sessions } from '../auth/sessions.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import type { AnyEndpoint, Input } from './endpoint.ts'
import { validate } from './validate.ts'

export const COOKIE = 'yuheng_session'

interface Found {
  actor: Actor
  token: string | undefined
  via: 'cookie' | 'bearer' | 'none'
}

/** Who sends the request: session cookie, bearer token of a machine, or nobody. */
async function whoSends(sessions: Sessions, request: FastifyRequest): Promise<Found> {
  const bearer = /^Bearer ([\w-]{20,128})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) {
    const actor = await sessions.find(bearer, 'bearer')
    return { actor: actor ?? refuse(common.loginRequired), token: bearer, via: 'bearer' }
  }
  const token = request.cookies[COOKIE]
  const actor = token ? await sessions.find(token, 'cookie') : undefined
  return actor ? { actor, token, via: 'cookie' } : { actor: publicActor, token: undefined, via: 'none' }
}

/** Kept as long as the actor of a session is. */
const csrfs = new WeakMap<Actor, string>()

function csrfOfFound({ actor, token }: Found): string {
  const csrf = csrfs.get(actor) ?? csrfOf(token!)
  csrfs.set(actor, csrf)
  return csrf
}

/** A browser on another site must not be able to make ours act. */
function checkOrigin(request: FastifyRequest, found: Found, publicUrl: string | undefined) {
  if (request.method === 'GET' || found.via === 'bearer') return
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') refuse(common.csrf)
  const origin = request.headers.origin
  const own = publicUrl ? new URL(publicUrl).host : request.headers.host
  if (origin && URL.canParse(origin) && new URL(origin).host !== own) refuse(common.csrf)
  if (found.via === 'cookie' && request.headers['x-csrf-token'] !== csrfOfFound(found)) refuse(common.csrf)
}

function checkPermission(e: AnyEndpoint, actor: Actor) {
  if (e.permission === 'public') return
  if (actor.kind === 'public') refuse(common.loginRequired)
  if (e.permission !== 'session' && !actor.may(e.permission)) refuse(common.forbidden)
}

/** Turns a request into an input: sender, origin, permission, shapes; in this order, so that strangers learn nothing. */
export async function inputOf(
  e: AnyEndpoint,
  sessions: Sessions,
  publicUrl: string | undefined,
  request: FastifyRequest,
  // biome-ignore lint/suspicious/noExplicitAny: shapes are checked by the endpoint's schemas at run time
): Promise<Input<any, any, any>> {
  const found = await whoSends(sessions, request)
  if (!e.signed) checkOrigin(request, found, publicUrl)
  checkPermission(e, found.actor)
  // A public page shows the same to everybody, so it runs as nobody; a log-in endpoint still needs the session it replaces.
  const actor = e.permission === 'public' ? publicActor : found.actor
  const match = /^"?(\d{1,15})"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  return {
    ...(validate(e, request) as { params: unknown; query: unknown; body: unknown }),
    actor,
    ifMatch: match === undefined ? undefined : Number(match),
    request: {
      id: request.id,
      address: request.ip,
      agent: request.headers['user-agent'],
      token: found.token,
      origin: request.headers.origin?.slice(0, 200),
    },
    raw: request,
  }
}

/** Sends a cookie with a new session token, or takes it away. */
export function setToken(
  reply: FastifyReply,
  token: { token: string; expiresAt: Date } | null,
  secure: boolean,
) {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (token) reply.setCookie(COOKIE, token.token, { ...options, expires: token.expiresAt })
  else reply.clearCookie(COOKIE, options)
}
