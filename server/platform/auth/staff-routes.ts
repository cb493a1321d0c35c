import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { pageQuery } from '../http/paging.ts'
import { idParams, text } from '../http/shapes.ts'
import type { Roles } from './sessions.ts'
import { inviteStaff, listStaff, resetStaffPassword, rolesForStaff, setStaffStatus } from './staff.ts'
import { NewStaff, StaffPage, StaffRoles, StaffUser } from './staff-schema.ts'
import { FirstPassword } from './user-schema.ts'

const permission = 'auth.staff'
const Reasoned = z.strictObject({ reason: text(400, 2) })

/** Accounts of an institution's clerks and teachers, for its head. */
export const staffEndpoints = (roles: Roles): readonly AnyEndpoint[] => {
  const status = (id: string, verb: string, summary: { zh: string; en: string }, to: 'ACTIVE' | 'DISABLED') =>
    endpoint({
      id: `auth.${id}`,
      method: 'POST',
      path: `/own/accounts/:id/${verb}`,
      summary,
      permission,
      params: idParams,
      body: Reasoned,
      reply: StaffUser,
      audit: ({ body }, out) => ({ object: `account:${out.id}`, detail: { reason: body.reason } }),
      act: (tx, { actor, params }) => setStaffStatus(tx, { actor, roles }, params.id, to),
    })
  return [
    endpoint({
      id: 'auth.ownStaff',
      method: 'GET',
      path: '/own/accounts',
      summary: { zh: '本机构账号', en: 'Accounts of the own staff' },
      permission,
      query: z.strictObject(pageQuery),
      reply: StaffPage,
      read: (tx, { actor, query }) => listStaff(tx, { actor, roles }, query),
    }),
    endpoint({
      id: 'auth.ownStaffRoles',
      method: 'GET',
      path: '/own/accounts/roles',
      summary: { zh: '可授予本机构人员的角色', en: 'Roles for the own staff' },
      permission,
      reply: StaffRoles,
      read: async (_, { actor }) => ({
        items: rolesForStaff({ actor, roles }).flatMap(role => {
          const found = roles[role]
          return found ? [{ role, name: found.name }] : []
        }),
      }),
    }),
    endpoint({
      id: 'auth.inviteStaff',
      method: 'POST',
      path: '/own/accounts',
      summary: { zh: '为经办人、教师开设账号', en: 'Open an account for a clerk or teacher' },
      permission,
      secret: true,
      body: NewStaff,
      reply: FirstPassword,
      status: 201,
      audit: ({ body }, out) => ({ object: `account:${out.id}`, detail: { role: body.role } }),
      act: (tx, { actor, body }) => inviteStaff(tx, { actor, roles }, body),
    }),
    status(
      'disableStaff',
      'disable',
      { zh: '停用本机构账号', en: 'Disable an account of the staff' },
      'DISABLED',
    ),
    status('enableStaff', 'enable', { zh: '启用本机构账号', en: 'Enable an account of the staff' }, 'ACTIVE'),
    endpoint({
      id: 'auth.resetStaffPassword',
      method: 'POST',
      path: '/own/accounts/:id/password-reset',
      summary: { zh: '重置本机构账号的密码', en: 'Give a new first password to the staff' },
      permission,
      secret: true,
      params: idParams,
      body: Reasoned,
      reply: FirstPassword,
      audit: ({ body }, out) => ({ object: `account:${out.id}`, detail: { reason: body.reason } }),
      act: (tx, { actor, params }) => resetStaffPassword(tx, { actor, roles }, params.id),
    }),
  ]
}
