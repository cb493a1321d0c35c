import { z } from 'zod'
import { expectVersion } from '../../http/doors.ts'
import { endpoint, type Module } from '../../http/endpoint.ts'
import { pageOf } from '../../http/paging.ts'
import { idParams } from '../../http/shapes.ts'
import type { SealedColumn } from '../binding.ts'
import { reencryptJob } from '../jobs.ts'
import { accessAudit, listRecords } from './audit.ts'
import { recordFile, requestFile } from './files.ts'
import {
  askAccess,
  decideRequest,
  getRequest,
  listRequests,
  revokeRequest,
  withdrawRequest,
} from './requests.ts'
import {
  AccessAudit,
  AccessRecord,
  AccessRecordQuery,
  AccessRequest,
  AccessRequestQuery,
  Decision,
  NewAccessRequest,
  ReasonedDecision,
  YearFileQuery,
  YearQuery,
} from './schema.ts'

const told = (input: { params: { id: number } }, out: { county: string; institutionId: number | null }) => ({
  object: `access-request:${input.params.id}`,
  county: out.county,
  ...(out.institutionId === null ? {} : { institutionId: out.institutionId }),
})

/** Approval and record of looks at children's data. @cite 未成年人网络保护条例 第36条、第37条 */
export const sealModule = (columns: () => readonly SealedColumn[]): Module => ({
  name: 'seal',
  title: { zh: '未成年人信息查看审批', en: "Access to children's data" },
  endpoints: [
    endpoint({
      id: 'seal.ask',
      method: 'POST',
      path: '/seal/access-requests',
      summary: { zh: '申请查看未成年人信息', en: "Ask to see children's data" },
      permission: 'seal.request',
      body: NewAccessRequest,
      reply: AccessRequest,
      status: 201,
      audit: (input, out) => ({
        object: `access-request:${out.id}`,
        county: out.county,
        detail: { purpose: input.body.purpose, scope: input.body.scope },
      }),
      act: (tx, input) => askAccess(tx, input.actor, input.body),
    }),
    endpoint({
      id: 'seal.listRequests',
      method: 'GET',
      path: '/seal/access-requests',
      summary: { zh: '查看申请列表', en: 'Requests' },
      permission: 'seal.read',
      query: AccessRequestQuery,
      reply: pageOf(AccessRequest),
      read: (tx, input) => listRequests(tx, input.query),
    }),
    endpoint({
      id: 'seal.getRequest',
      method: 'GET',
      path: '/seal/access-requests/:id',
      summary: { zh: '查看申请详情', en: 'One request' },
      permission: 'seal.read',
      params: idParams,
      reply: AccessRequest,
      read: (tx, input) => getRequest(tx, input.params.id),
    }),
    endpoint({
      id: 'seal.approve',
      method: 'POST',
      path: '/seal/access-requests/:id/approve',
      summary: { zh: '批准', en: 'Approve' },
      permission: 'seal.approve',
      params: idParams,
      body: Decision,
      reply: AccessRequest,
      audit: told,
      act: async (tx, input) => {
        expectVersion(input, (await getRequest(tx, input.params.id, true)).version)
        return decideRequest(tx, input.actor, input.params.id, { state: 'APPROVED', note: input.body.note })
      },
    }),
    endpoint({
      id: 'seal.refuse',
      method: 'POST',
      path: '/seal/access-requests/:id/refuse',
      summary: { zh: '不予批准', en: 'Refuse' },
      permission: 'seal.approve',
      params: idParams,
      body: ReasonedDecision,
      reply: AccessRequest,
      audit: told,
      act: async (tx, input) => {
        expectVersion(input, (await getRequest(tx, input.params.id, true)).version)
        return decideRequest(tx, input.actor, input.params.id, { state: 'REFUSED', note: input.body.note })
      },
    }),
    endpoint({
      id: 'seal.withdraw',
      method: 'POST',
      path: '/seal/access-requests/:id/withdraw',
      summary: { zh: '撤回申请', en: 'Withdraw' },
      permission: 'seal.request',
      params: idParams,
      reply: AccessRequest,
      audit: told,
      act: (tx, input) => withdrawRequest(tx, input.params.id),
    }),
    endpoint({
      id: 'seal.revoke',
      method: 'POST',
      path: '/seal/access-requests/:id/revoke',
      summary: { zh: '提前终止授权', en: 'Revoke' },
      permission: 'seal.approve',
      params: idParams,
      body: ReasonedDecision,
      reply: AccessRequest,
      audit: told,
      act: (tx, input) => revokeRequest(tx, input.params.id, input.body.note),
    }),
    endpoint({
      id: 'seal.listRecords',
      method: 'GET',
      path: '/seal/access-records',
      summary: { zh: '查看留痕', en: 'Who saw what' },
      permission: 'seal.audit',
      query: AccessRecordQuery,
      reply: pageOf(AccessRecord),
      read: (tx, input) => listRecords(tx, input.query),
    }),
    endpoint({
      id: 'seal.listOwnRecords',
      method: 'GET',
      path: '/seal/own-access-records',
      summary: { zh: '谁查看过我家孩子的信息', en: "Who saw my children's data" },
      permission: 'families.own',
      query: AccessRecordQuery.pick({ cursor: true, limit: true }),
      reply: pageOf(AccessRecord),
      read: (tx, input) => listRecords(tx, input.query),
    }),
    endpoint({
      id: 'seal.audit',
      method: 'GET',
      path: '/seal/access-audit',
      summary: { zh: '未成年人信息年度审计', en: "Yearly audit of children's data" },
      permission: 'seal.audit',
      query: YearQuery,
      reply: AccessAudit,
      read: (tx, input) => accessAudit(tx, input.query.year),
    }),
    endpoint({
      id: 'seal.exportRecords',
      method: 'GET',
      path: '/seal/access-audit/records',
      summary: { zh: '导出年度查看留痕', en: "The year's records as a file" },
      permission: 'seal.audit',
      query: YearFileQuery,
      reply: z.any(),
      trace: 'list',
      stream: async (tx, input) => recordFile(tx, input.query),
    }),
    endpoint({
      id: 'seal.exportRequests',
      method: 'GET',
      path: '/seal/access-audit/requests',
      summary: { zh: '导出年度查看申请', en: "The year's requests as a file" },
      permission: 'seal.audit',
      query: YearFileQuery,
      reply: z.any(),
      trace: 'list',
      stream: async (tx, input) => requestFile(tx, input.query),
    }),
  ],
  jobs: [reencryptJob(columns)],
})
