import { z } from 'zod'
import type { RoleDefinition } from '../../platform/auth/actor.ts'
import { SessionView } from '../../platform/auth/session-view.ts'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { addChild, changeChild, decideConsent, dropChild, openFamily, viewFamily } from './actions.ts'
import { notices } from './notices.ts'
import { Child, ChildChange, ChildInput, Family, FamilyInput } from './schema.ts'
import { sealedColumns } from './store.ts'

const Notice = z.object({ version: z.string(), zh: z.string(), en: z.string() })
const child = (id: number) => ({ object: `child:${id}` })

/** Family accounts. Roles come from the application: opening an account logs the guardian in. */
export function familiesModule(roles: Record<string, RoleDefinition>): Module {
  return {
    name: 'families',
    title: { zh: '家庭账户', en: 'Family accounts' },
    sealed: sealedColumns,
    endpoints: [
      endpoint({
        id: 'families.notices',
        method: 'GET',
        path: '/families/notices',
        summary: { zh: '个人信息处理告知书', en: 'Notices on personal data' },
        permission: 'public',
        reply: z.object({ privacy: Notice, children: Notice }),
        read: async () => notices,
      }),
      endpoint({
        id: 'families.open',
        method: 'POST',
        path: '/families',
        summary: { zh: '家长注册', en: 'Open a family account' },
        permission: 'public',
        limits: { perMinute: 20, body: 8192 },
        body: FamilyInput,
        reply: SessionView,
        status: 201,
        audit: (_, out) => ({ object: `account:${out.accountId}` }),
        act: (tx, { body, request }) => openFamily(tx, roles, body, request),
      }),
      endpoint({
        id: 'families.view',
        method: 'GET',
        path: '/family',
        summary: { zh: '我的家庭', en: 'My family' },
        permission: 'families.own',
        reply: Family,
        read: (tx, { actor }) => viewFamily(tx, actor),
      }),
      endpoint({
        id: 'families.addChild',
        method: 'POST',
        path: '/family/children',
        summary: { zh: '添加孩子', en: 'Add a child' },
        permission: 'families.own',
        body: ChildInput,
        reply: Child,
        status: 201,
        audit: (_, out) => child(out.id),
        act: (tx, { actor, body }) => addChild(tx, actor, body),
      }),
      endpoint({
        id: 'families.changeChild',
        method: 'PUT',
        path: '/family/children/:id',
        summary: { zh: '更正孩子信息', en: 'Correct what is known of a child' },
        permission: 'families.own',
        params: idParams,
        body: ChildChange,
        reply: Child,
        audit: (_, out) => child(out.id),
        act: (tx, input) => changeChild(tx, input.actor, input.params.id, input.body, input),
      }),
      endpoint({
        id: 'families.dropChild',
        method: 'DELETE',
        path: '/family/children/:id',
        summary: { zh: '移除孩子', en: 'Take a child out' },
        permission: 'families.own',
        params: idParams,
        reply: z.object({ done: z.literal(true) }),
        audit: input => child(input.params.id),
        act: (tx, { actor, params }) => dropChild(tx, actor, params.id),
      }),
      endpoint({
        id: 'families.decideConsent',
        method: 'PUT',
        path: '/family/children/:id/consent',
        summary: { zh: '同意或撤回同意', en: 'Give or withdraw consent' },
        permission: 'families.own',
        params: idParams,
        body: z.strictObject({ act: z.enum(['GRANTED', 'WITHDRAWN']) }),
        reply: Child,
        audit: (input, out) => ({ ...child(out.id), detail: { act: input.body.act } }),
        act: (tx, { actor, params, body }) => decideConsent(tx, actor, params.id, body.act),
      }),
    ],
  }
}
