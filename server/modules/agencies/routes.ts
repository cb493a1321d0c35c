import { z } from 'zod'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { withFiles } from '../../platform/http/list-file.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { ClassCode, Flag, idParams, LocalDate, RegionCode, text } from '../../platform/http/shapes.ts'
import { agencyKinds, dutySubjects } from './catalogue.ts'
import { dutyEndpoints } from './duty-routes.ts'
import { listFiles } from './list-files.ts'
import { officerEndpoints } from './officer-routes.ts'
import {
  changeAgency,
  closeAgency,
  closePost,
  getAgency,
  listAgencies,
  listPosts,
  openPost,
  registerAgency,
} from './register.ts'
import type { Roles } from './rights.ts'
import { AgencyInput, AgencyView, PostInput, PostView } from './schema.ts'
import { summarise } from './summary.ts'

const agency = (out: { id: number; region: string }) => ({ object: `agency:${out.id}`, county: out.region })

const Counts = z.object({
  code: z.string(),
  name: z.string(),
  agencies: z.int(),
  officers: z.int(),
  certified: z.int(),
  counties: z.int(),
  countiesWithAgency: z.int(),
})

const looks = [
  endpoint({
    id: 'agencies.catalogue',
    method: 'GET',
    path: '/agencies/catalogue',
    summary: { zh: '部门类型与职责事项目录', en: 'Kinds of departments and subjects of duties' },
    permission: 'public',
    reply: z.object({
      kinds: z.array(
        z.object({
          code: z.string(),
          zh: z.string(),
          en: z.string(),
          classes: z.array(z.string()),
          unit: z.boolean(),
        }),
      ),
      subjects: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string(), kind: z.string() })),
    }),
    read: async () => ({ kinds: [...agencyKinds], subjects: [...dutySubjects] }),
  }),
  endpoint({
    id: 'agencies.list',
    method: 'GET',
    path: '/agencies',
    summary: { zh: '主管部门', en: 'Departments' },
    permission: 'public',
    query: z.strictObject({
      region: RegionCode.optional(),
      within: RegionCode.optional(),
      kind: z
        .string()
        .regex(/^[A-Z_]{2,40}$/)
        .optional(),
      class: ClassCode.optional(),
      q: text(40).optional(),
      closed: Flag.optional(),
      ...pageQuery,
    }),
    reply: pageOf(AgencyView),
    read: (tx, { query }) => listAgencies(tx, query),
  }),
  endpoint({
    id: 'agencies.summary',
    method: 'GET',
    path: '/agencies/summary',
    summary: { zh: '监管机构和执法人员覆盖情况', en: 'Departments and officers per division' },
    permission: 'agencies.read',
    query: z.strictObject({ region: RegionCode, on: LocalDate.optional() }),
    reply: z.object({ total: Counts, own: Counts, items: z.array(Counts) }),
    read: (tx, { query }) => summarise(tx, query.region, query.on ?? tx.clock.today()),
  }),
  endpoint({
    id: 'agencies.get',
    method: 'GET',
    path: '/agencies/:id',
    summary: { zh: '主管部门详情', en: 'One department' },
    permission: 'public',
    params: idParams,
    reply: AgencyView,
    read: (tx, { params }) => getAgency(tx, params.id),
  }),
  endpoint({
    id: 'agencies.posts',
    method: 'GET',
    path: '/agencies/:id/posts',
    summary: { zh: '部门岗位', en: 'Posts of a department' },
    permission: 'public',
    params: idParams,
    query: z.strictObject(pageQuery),
    reply: pageOf(PostView),
    read: (tx, { params, query }) => listPosts(tx, params.id, query),
  }),
]

const changes = (roles: Roles) => [
  endpoint({
    id: 'agencies.register',
    method: 'POST',
    path: '/agencies',
    summary: { zh: '登记主管部门', en: 'Register a department' },
    permission: 'agencies.manage',
    body: AgencyInput,
    reply: AgencyView,
    status: 201,
    audit: (_, out) => agency(out),
    act: (tx, { body }) => registerAgency(tx, body),
  }),
  endpoint({
    id: 'agencies.change',
    method: 'PUT',
    path: '/agencies/:id',
    summary: { zh: '更正主管部门信息', en: 'Change a department' },
    permission: 'agencies.manage',
    params: idParams,
    body: AgencyInput,
    reply: AgencyView,
    audit: (_, out) => agency(out),
    act: (tx, input) => changeAgency(tx, input.params.id, input.body, input),
  }),
  endpoint({
    id: 'agencies.close',
    method: 'POST',
    path: '/agencies/:id/close',
    summary: { zh: '撤销主管部门', en: 'Close a department' },
    permission: 'agencies.manage',
    params: idParams,
    reply: AgencyView,
    audit: (_, out) => agency(out),
    act: (tx, { params }) => closeAgency(tx, params.id),
  }),
  endpoint({
    id: 'agencies.openPost',
    method: 'POST',
    path: '/agencies/:id/posts',
    summary: { zh: '设置岗位', en: 'Open a post' },
    permission: 'agencies.manage',
    params: idParams,
    body: PostInput,
    reply: PostView,
    status: 201,
    audit: (_, out) => ({ object: `post:${out.id}`, detail: { role: out.role } }),
    act: (tx, { actor, params, body }) => openPost(tx, actor, roles, params.id, body),
  }),
  endpoint({
    id: 'agencies.closePost',
    method: 'POST',
    path: '/agencies/posts/:id/close',
    summary: { zh: '撤销岗位', en: 'Close a post' },
    permission: 'agencies.manage',
    params: idParams,
    reply: PostView,
    audit: (_, out) => ({ object: `post:${out.id}` }),
    act: (tx, { params }) => closePost(tx, params.id),
  }),
]

/** Departments, officers, certificates, duties, hand-over. Roles come from the application: posts carry them. */
export function agenciesModule(roles: Roles): Module {
  return {
    name: 'agencies',
    title: { zh: '主管部门与执法人员', en: 'Departments and officers' },
    endpoints: withFiles(
      [...looks, ...changes(roles), ...officerEndpoints(roles), ...dutyEndpoints],
      listFiles,
    ),
  }
}
