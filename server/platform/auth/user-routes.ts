import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { Id, idParams, text } from '../http/shapes.ts'
import type { Roles } from './sessions.ts'
import { FirstPassword, Grantable, NewOffice, NewUser, User, UserPage, UserQuery } from './user-schema.ts'
import {
  type Administrator,
  createUser,
  endUserRole,
  endUserSessions,
  getUser,
  grantUserRole,
  listUsers,
  mayGrantRole,
  resetUserFactor,
  resetUserPassword,
  setUserStatus,
} from './users.ts'

const Reasoned = z.strictObject({ reason: text(400, 2) })

/** The area of the account's first capacity, so that those who supervise it see the act. */
const told = (
  out: { id: number; capacities?: { region: string }[] },
  detail: Record<string, unknown> = {},
) => {
  const county = out.capacities?.[0]?.region
  return { object: `account:${out.id}`, detail, ...(county ? { county } : {}) }
}

/** Accounts of officers, for those who administer them in their area. */
export const userEndpoints = (roles: Roles): readonly AnyEndpoint[] => {
  const change = (
    id: string,
    path: string,
    summary: { zh: string; en: string },
    act: (tx: Tx, by: Administrator, id: number) => Promise<z.input<typeof User>>,
  ) =>
    endpoint({
      id: `auth.${id}`,
      method: 'POST',
      path: `/users/:id/${path}`,
      summary,
      permission: 'auth.manage',
      params: idParams,
      body: Reasoned,
      reply: User,
      audit: ({ body }, out) => told(out as never, { reason: body.reason }),
      act: (tx, { actor, params }) => act(tx, { actor, roles }, params.id),
    })
  return [
    endpoint({
      id: 'auth.listUsers',
      method: 'GET',
      path: '/users',
      summary: { zh: '监管人员账号', en: 'Accounts of officers' },
      permission: 'auth.users',
      query: UserQuery,
      reply: UserPage,
      read: (tx, { query }) => listUsers(tx, roles, query),
    }),
    endpoint({
      id: 'auth.grantableRoles',
      method: 'GET',
      path: '/users/grantable-roles',
      summary: { zh: '本人可授予的角色', en: 'Roles that one may grant' },
      permission: 'auth.users',
      reply: Grantable,
      read: async (_, { actor }) => ({
        items: Object.entries(roles)
          .filter(([role]) => mayGrantRole({ actor, roles }, role))
          .map(([role, { name }]) => ({ role, name })),
      }),
    }),
    endpoint({
      id: 'auth.getUser',
      method: 'GET',
      path: '/users/:id',
      summary: { zh: '监管人员账号详情', en: 'One account' },
      permission: 'auth.users',
      params: idParams,
      reply: User,
      read: (tx, { params }) => getUser(tx, roles, params.id),
    }),
    endpoint({
      id: 'auth.createUser',
      method: 'POST',
      path: '/users',
      summary: { zh: '开设监管人员账号', en: 'Create an account' },
      permission: 'auth.manage',
      secret: true,
      body: NewUser,
      reply: FirstPassword,
      status: 201,
      audit: ({ body }, out) => ({ ...told(out), county: body.region, detail: { role: body.role } }),
      act: (tx, { actor, body }) => createUser(tx, { actor, roles }, body),
    }),
    change('disableUser', 'disable', { zh: '停用账号', en: 'Disable an account' }, (tx, by, id) =>
      setUserStatus(tx, by, id, 'DISABLED'),
    ),
    change('enableUser', 'enable', { zh: '启用账号', en: 'Enable an account' }, (tx, by, id) =>
      setUserStatus(tx, by, id, 'ACTIVE'),
    ),
    change(
      'resetFactor',
      'factor-reset',
      { zh: '重置动态验证码', en: 'Reset the second factor' },
      resetUserFactor,
    ),
    change(
      'endSessions',
      'sessions-end',
      { zh: '结束全部登录', en: 'End all sessions of an account' },
      endUserSessions,
    ),
    endpoint({
      id: 'auth.resetPassword',
      method: 'POST',
      path: '/users/:id/password-reset',
      summary: { zh: '重置密码', en: 'Give a new first password' },
      permission: 'auth.manage',
      secret: true,
      params: idParams,
      body: Reasoned,
      reply: FirstPassword,
      audit: ({ body }, out) => told(out, { reason: body.reason }),
      act: (tx, { actor, params }) => resetUserPassword(tx, { actor, roles }, params.id),
    }),
    endpoint({
      id: 'auth.grantRole',
      method: 'POST',
      path: '/users/:id/capacities',
      summary: { zh: '授予角色', en: 'Grant a role' },
      permission: 'auth.manage',
      params: idParams,
      body: NewOffice,
      reply: User,
      status: 201,
      audit: ({ body }, out) => told(out as never, { role: body.role, region: body.region }),
      act: (tx, { actor, params, body }) => grantUserRole(tx, { actor, roles }, params.id, body),
    }),
    endpoint({
      id: 'auth.endRole',
      method: 'POST',
      path: '/users/:id/capacities/:capacityId/end',
      summary: { zh: '收回角色', en: 'Take a role back' },
      permission: 'auth.grant',
      params: z.strictObject({ id: Id, capacityId: Id }),
      body: Reasoned,
      reply: User,
      audit: ({ params, body }, out) =>
        told(out as never, { capacityId: params.capacityId, reason: body.reason }),
      act: (tx, { actor, params }) => endUserRole(tx, { actor, roles }, params.id, params.capacityId),
    }),
  ]
}
