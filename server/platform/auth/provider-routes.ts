import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { arrive, depart, link } from './provider-login.ts'
import { SessionView } from './session-view.ts'
import type { Roles } from './sessions.ts'

/** A page of ours: a path and nothing that could lead elsewhere. */
const ReturnTo = z
  .string()
  .max(512)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
const Departure = z.object({ url: z.string(), handle: z.string() })
const Answer = z.strictObject({
  handle: z.string().regex(/^[\w-]{43}$/),
  /** What followed `?` when the provider sent the browser back. */
  query: z.string().min(1).max(4096),
})
const limits = { perMinute: 60, body: 8192 }

/** Log-in through the province's identity provider. */
export const providerEndpoints = (roles: Roles): readonly AnyEndpoint[] => [
  endpoint({
    id: 'auth.provider',
    method: 'GET',
    path: '/auth/provider',
    summary: { zh: '是否可用统一身份认证', en: 'Is there an identity provider' },
    permission: 'public',
    reply: z.object({ available: z.boolean() }),
    read: async tx => ({ available: tx.services.auth.provider !== undefined }),
  }),
  endpoint({
    id: 'auth.departToProvider',
    method: 'POST',
    path: '/auth/provider/depart',
    summary: { zh: '前往统一身份认证', en: 'Go to the identity provider' },
    permission: 'public',
    limits,
    body: z.strictObject({ returnTo: ReturnTo.default('/') }),
    reply: Departure,
    grouped: (input, ground) => depart(ground, input.body.returnTo, null),
  }),
  endpoint({
    id: 'auth.arriveFromProvider',
    method: 'POST',
    path: '/auth/provider/arrive',
    summary: { zh: '从统一身份认证返回并登录', en: 'Come back from the identity provider and log in' },
    permission: 'public',
    limits,
    body: Answer,
    reply: SessionView.extend({ returnTo: z.string() }),
    grouped: (input, ground) => arrive(ground, roles, input.body, input.request),
  }),
  endpoint({
    id: 'auth.departToLink',
    method: 'POST',
    path: '/auth/provider/depart-to-link',
    summary: { zh: '前往统一身份认证以关联账号', en: 'Go to the identity provider to link the account' },
    permission: 'session',
    limits,
    body: z.strictObject({ returnTo: ReturnTo.default('/') }),
    reply: Departure,
    grouped: (input, ground) => depart(ground, input.body.returnTo, input.actor.accountId),
  }),
  endpoint({
    id: 'auth.linkProvider',
    method: 'POST',
    path: '/auth/provider/link',
    summary: { zh: '关联统一身份', en: 'Link the identity' },
    permission: 'session',
    limits,
    body: Answer,
    reply: z.object({ returnTo: z.string() }),
    grouped: (input, ground) => link(ground, input.actor, input.body),
  }),
]
