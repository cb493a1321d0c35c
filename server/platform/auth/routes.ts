import { z } from 'zod'
import { endpoint, type Module, SET_TOKEN } from '../http/endpoint.ts'
import { Id, text } from '../http/shapes.ts'
import type { RoleDefinition } from './actor.ts'
import { login, logout, sessionView, switchCapacity } from './login.ts'

const CapacityView = z.object({
  id: z.int(),
  role: z.string(),
  roleName: z.object({ zh: z.string(), en: z.string() }),
  region: z.string().nullable(),
  classes: z.array(z.string()).nullable(),
  institutionId: z.int().nullable(),
  familyId: z.int().nullable(),
})

/** What a page needs to know about who uses it. */
export const SessionView = z.object({
  accountId: z.int(),
  name: z.string(),
  kind: z.enum(['officer', 'institution', 'parent', 'machine']),
  capacity: CapacityView,
  capacities: z.array(CapacityView),
  permissions: z.array(z.string()),
  csrf: z.string(),
})

/** Log-in, session and log-out. Roles come from the application, because the platform knows no module. */
export function authModule(roles: Record<string, RoleDefinition>): Module {
  return {
    name: 'auth',
    title: { zh: '登录与会话', en: 'Log-in and sessions' },
    endpoints: [
      endpoint({
        id: 'auth.login',
        method: 'POST',
        path: '/auth/login',
        summary: { zh: '登录', en: 'Log in' },
        permission: 'public',
        limits: { perMinute: 30, body: 4096 },
        body: z.strictObject({ login: text(64, 3), password: z.string().min(1).max(256) }),
        reply: SessionView,
        audit: (_, out) => ({ object: `account:${out.accountId}` }),
        act: (tx, input) => login(tx, roles, input.body, input.request),
      }),
      endpoint({
        id: 'auth.session',
        method: 'GET',
        path: '/auth/session',
        summary: { zh: '当前会话', en: 'The current session' },
        permission: 'session',
        reply: SessionView,
        read: (tx, input) => sessionView(tx, roles, input.actor, input.request.token!),
      }),
      endpoint({
        id: 'auth.switch',
        method: 'POST',
        path: '/auth/session/capacity',
        summary: { zh: '切换身份', en: 'Act in another capacity' },
        permission: 'session',
        body: z.strictObject({ capacityId: Id }),
        reply: SessionView,
        act: (tx, input) => switchCapacity(tx, roles, input.actor, input.body.capacityId, input.request),
      }),
      endpoint({
        id: 'auth.logout',
        method: 'POST',
        path: '/auth/logout',
        summary: { zh: '退出', en: 'Log out' },
        permission: 'session',
        reply: z.object({ done: z.literal(true) }),
        act: async (tx, input) => {
          await logout(tx, input.actor)
          return { done: true as const, [SET_TOKEN]: null }
        },
      }),
    ],
  }
}
