import { z } from 'zod'
import { endpoint, type Module, SET_TOKEN } from '../http/endpoint.ts'
import { withFiles } from '../http/list-file.ts'
import { Id, text } from '../http/shapes.ts'
import { removeStale } from './jobs.ts'
import { login, logout, sessionView, switchCapacity } from './login.ts'
import { providerEndpoints } from './provider-routes.ts'
import { totpColumn, totpPendingColumn } from './second-factor.ts'
import { Code, securityEndpoints } from './security-routes.ts'
import { SessionView } from './session-view.ts'
import type { Roles } from './sessions.ts'
import { staffEndpoints } from './staff-routes.ts'
import { userFile } from './user-file.ts'
import { userEndpoints } from './user-routes.ts'

/** Log-in, session and log-out. Roles come from the application, because the platform knows no module. */
export function authModule(roles: Roles): Module {
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
        body: z.strictObject({
          login: text(64, 3),
          password: z.string().min(1).max(256),
          /** Six digits of the authenticator or a recovery code, where a second factor is enrolled. */
          code: Code.optional(),
        }),
        reply: SessionView,
        grouped: (input, ground) => login(ground, roles, input.body, input.request),
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
        reply: z.object({
          done: z.literal(true),
          /** Where to send the browser to end the session of the identity provider as well. */
          logoutUrl: z.string().nullable(),
        }),
        grouped: async (input, ground) => {
          const { logoutUrl } = await logout(ground, input.actor)
          return { done: true as const, logoutUrl, [SET_TOKEN]: null }
        },
      }),
      ...securityEndpoints(roles),
      ...providerEndpoints(roles),
      ...withFiles(userEndpoints(roles), [userFile]),
      ...staffEndpoints(roles),
    ],
    sealed: [totpColumn, totpPendingColumn],
    jobs: [removeStale],
  }
}
