import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/paging.ts'
import { Instant, idParams } from '../http/shapes.ts'
import { changePassword, completeEnrolment, dropFactor, renewRecoveryCodes } from './account-security.ts'
import {
  createMachineToken,
  listMachineTokens,
  MachineTokenItem,
  NewMachineToken,
  revokeMachineToken,
} from './machine-tokens.ts'
import { listSessions, revokeOthers, revokeSession, SessionItem } from './own-sessions.ts'
import { factorState, startTotp } from './second-factor.ts'
import type { Roles } from './sessions.ts'

const Password = z.string().min(1).max(256)
/** Six digits of an authenticator, or a recovery code. */
export const Code = z.string().trim().min(6).max(32)
const Proof = z.strictObject({ password: Password, code: Code.optional() })
const Done = z.object({ done: z.literal(true) })
const Codes = z.object({ codes: z.array(z.string()) })
const done = { done: true } as const
const guarded = { perMinute: 30, body: 4096 }

/** What people do about their own password, second factor, sessions and tokens. */
export const securityEndpoints = (roles: Roles): readonly AnyEndpoint[] => [
  endpoint({
    id: 'auth.changePassword',
    method: 'POST',
    path: '/auth/password',
    summary: { zh: '修改密码', en: 'Change the password' },
    permission: 'session',
    limits: guarded,
    body: z.strictObject({ ...Proof.shape, next: Password }),
    reply: z.object({ revoked: z.int() }),
    grouped: (input, ground) => changePassword(ground, input.actor, input.body, input.request),
  }),
  endpoint({
    id: 'auth.factor',
    method: 'GET',
    path: '/auth/factor',
    summary: { zh: '动态验证码状态', en: 'State of the second factor' },
    permission: 'session',
    reply: z.object({ totp: z.boolean(), recoveryCodes: z.int() }),
    read: (tx, input) => factorState(tx, input.actor.accountId!),
  }),
  endpoint({
    id: 'auth.startFactor',
    method: 'POST',
    path: '/auth/factor/start',
    summary: { zh: '开始启用动态验证码', en: 'Start enrolling a second factor' },
    permission: 'session',
    secret: true,
    limits: guarded,
    reply: z.object({ secret: z.string(), address: z.string() }),
    act: (tx, input) => startTotp(tx, input.actor.accountId!),
  }),
  endpoint({
    id: 'auth.confirmFactor',
    method: 'POST',
    path: '/auth/factor/confirm',
    summary: { zh: '用首个验证码确认启用', en: 'Confirm the second factor by its first code' },
    permission: 'session',
    secret: true,
    limits: guarded,
    body: z.strictObject({ code: Code }),
    reply: Codes,
    act: (tx, input) => completeEnrolment(tx, input.actor, input.body.code),
  }),
  endpoint({
    id: 'auth.renewRecoveryCodes',
    method: 'POST',
    path: '/auth/factor/recovery-codes',
    summary: { zh: '重新生成恢复码', en: 'Make new recovery codes' },
    permission: 'session',
    limits: guarded,
    body: Proof,
    reply: Codes,
    grouped: (input, ground) => renewRecoveryCodes(ground, input.actor, input.body, input.request),
  }),
  endpoint({
    id: 'auth.removeFactor',
    method: 'POST',
    path: '/auth/factor/remove',
    summary: { zh: '停用动态验证码', en: 'Remove the second factor' },
    permission: 'session',
    limits: guarded,
    body: Proof,
    reply: Done,
    grouped: async (input, ground) => {
      await dropFactor(ground, roles, input.actor, input.body, input.request)
      return done
    },
  }),
  endpoint({
    id: 'auth.listSessions',
    method: 'GET',
    path: '/auth/sessions',
    summary: { zh: '本人的登录', en: 'Own sessions' },
    permission: 'session',
    query: z.strictObject(pageQuery),
    reply: pageOf(SessionItem),
    read: (tx, input) => listSessions(tx, input.actor, input.query),
  }),
  endpoint({
    id: 'auth.revokeSession',
    method: 'POST',
    path: '/auth/sessions/:id/revoke',
    summary: { zh: '结束某次登录', en: 'End a session' },
    permission: 'session',
    params: idParams,
    reply: Done,
    act: async (tx, input) => {
      await revokeSession(tx, input.actor, input.params.id)
      return done
    },
  }),
  endpoint({
    id: 'auth.revokeOtherSessions',
    method: 'POST',
    path: '/auth/sessions/revoke-others',
    summary: { zh: '结束其他所有登录', en: 'End all other sessions' },
    permission: 'session',
    reply: z.object({ revoked: z.int() }),
    act: async (tx, input) => ({
      revoked: await revokeOthers(tx, input.actor.accountId!, input.actor.sessionId),
    }),
  }),
  endpoint({
    id: 'auth.createMachineToken',
    method: 'POST',
    path: '/auth/machine-tokens',
    summary: { zh: '签发程序令牌', en: 'Make a token for a program' },
    permission: 'session',
    secret: true,
    status: 201,
    body: NewMachineToken,
    reply: z.object({ id: z.int(), token: z.string(), expiresAt: Instant }),
    audit: (input, out) => ({ object: `machine-token:${out.id}`, detail: { scopes: input.body.scopes } }),
    act: (tx, input) => createMachineToken(tx, input.actor, input.body),
  }),
  endpoint({
    id: 'auth.listMachineTokens',
    method: 'GET',
    path: '/auth/machine-tokens',
    summary: { zh: '本人签发的程序令牌', en: 'Own tokens for programs' },
    permission: 'session',
    query: z.strictObject(pageQuery),
    reply: pageOf(MachineTokenItem),
    read: (tx, input) => listMachineTokens(tx, input.actor, input.query),
  }),
  endpoint({
    id: 'auth.revokeMachineToken',
    method: 'POST',
    path: '/auth/machine-tokens/:id/revoke',
    summary: { zh: '吊销程序令牌', en: 'Revoke a token' },
    permission: 'session',
    params: idParams,
    reply: Done,
    act: async (tx, input) => {
      await revokeMachineToken(tx, input.actor, input.params.id)
      return done
    },
  }),
]
