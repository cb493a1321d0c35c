import { z } from 'zod'
import { areaOf } from '../../platform/db/box.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, idParams, RegionCode } from '../../platform/http/shapes.ts'
import { getRefund, listRefunds, type RefundRow } from './refund-store.ts'
import {
  answerRefund,
  appealRefund,
  decideRefund,
  quoteRefund,
  requestRefund,
  withdrawRefund,
} from './refunds.ts'
import { AnswerInput, DecisionInput, Explained, Refund, RefundInput, RefundStatus } from './schema.ts'
import { viewRefund } from './views.ts'

const named = (
  _: unknown,
  out: { id?: number; orderId?: number; county?: string; institutionId?: number; status?: string },
) => ({
  object: `refund:${out.id}`,
  ...(out.county ? { county: out.county } : {}),
  ...(out.institutionId ? { institutionId: out.institutionId } : {}),
  detail: { orderId: out.orderId, status: out.status },
})
const shown = async (row: Promise<RefundRow>) => viewRefund(await row)
const listQuery = {
  ...pageQuery,
  orderId: Id.optional(),
  institutionId: Id.optional(),
  region: RegionCode.optional(),
  status: RefundStatus.optional(),
}

/** One list with two permissions: families see their own, institutions and officers theirs; the box bounds both. */
const list = (id: string, path: string, permission: string) =>
  endpoint({
    id,
    method: 'GET',
    path,
    summary: { zh: '退费申请', en: 'Refund requests' },
    permission,
    query: z.strictObject(listQuery),
    reply: pageOf(Refund),
    read: async (tx, { query }) => {
      const { cursor, limit, region, ...filter } = query
      const before = cursor ? Number(readCursor(cursor, 1)[0]) : null
      const area = region ? { county: areaOf(region) } : {}
      const page = cutPage(await listRefunds(tx, { ...filter, ...area }, before, limit + 1), limit, r => [
        r.id,
      ])
      return { ...page, items: page.items.map(viewRefund) }
    },
  })

export const refundRoutes = [
  list('contracts.listOwnRefunds', '/family/refunds', 'contracts.own'),
  list('contracts.listRefunds', '/refunds', 'contracts.read'),
  endpoint({
    id: 'contracts.getRefund',
    method: 'GET',
    path: '/refunds/:id',
    summary: { zh: '退费申请详情', en: 'A refund request' },
    permission: 'session',
    params: idParams,
    reply: Refund,
    read: async (tx, { params }) => viewRefund(await getRefund(tx, params.id)),
  }),
  endpoint({
    id: 'contracts.quoteRefund',
    method: 'POST',
    path: '/orders/:id/refund-quote',
    summary: { zh: '退费试算', en: 'What a refund would be today, and why' },
    permission: 'contracts.refund',
    params: idParams,
    body: RefundInput.omit({ reason: true }),
    reply: Explained,
    act: async (tx, { params, body }) => {
      const { value, trace } = await quoteRefund(tx, params.id, body)
      return { value, trace: [...trace] }
    },
  }),
  endpoint({
    id: 'contracts.requestRefund',
    method: 'POST',
    path: '/orders/:id/refunds',
    summary: { zh: '申请退费', en: 'Ask for a refund' },
    permission: 'contracts.refund',
    params: idParams,
    body: RefundInput,
    reply: Refund,
    status: 201,
    audit: named,
    act: (tx, { actor, params, body }) => shown(requestRefund(tx, actor, params.id, body)),
  }),
  endpoint({
    id: 'contracts.answerRefund',
    method: 'POST',
    path: '/refunds/:id/answer',
    summary: { zh: '答复退费申请', en: 'Answer a refund request' },
    permission: 'contracts.answer',
    params: idParams,
    body: AnswerInput,
    reply: Refund,
    audit: named,
    act: (tx, input) => shown(answerRefund(tx, input.params.id, input.body, input)),
  }),
  endpoint({
    id: 'contracts.appealRefund',
    method: 'POST',
    path: '/refunds/:id/appeal',
    summary: { zh: '请主管部门处理', en: 'Take a rejection to the county' },
    permission: 'contracts.refund',
    params: idParams,
    reply: Refund,
    audit: named,
    act: (tx, input) => shown(appealRefund(tx, input.params.id, input)),
  }),
  endpoint({
    id: 'contracts.withdrawRefund',
    method: 'POST',
    path: '/refunds/:id/withdrawal',
    summary: { zh: '撤回退费申请', en: 'Withdraw a refund request' },
    permission: 'contracts.refund',
    params: idParams,
    reply: Refund,
    audit: named,
    act: (tx, input) => shown(withdrawRefund(tx, input.params.id, input)),
  }),
  endpoint({
    id: 'contracts.decideRefund',
    method: 'POST',
    path: '/refunds/:id/decision',
    summary: { zh: '裁决退费争议', en: 'Decide a disputed refund' },
    permission: 'contracts.decide',
    params: idParams,
    body: DecisionInput,
    reply: Refund,
    audit: named,
    act: (tx, input) => shown(decideRefund(tx, input.params.id, input.body, input)),
  }),
]
