import { z } from 'zod'
import { areaOf } from '../../platform/db/box.ts'
import { moveCounty } from '../../platform/db/move-county.ts'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { withFiles } from '../../platform/http/list-file.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, idParams, LocalDate, RegionCode, text } from '../../platform/http/shapes.ts'
import { orderPaid, orderPaidBack, orderReopened, ordersExhausted } from '../custody/index.ts'
import { institutionMoved, ownPlace, placeOf } from '../institutions/index.ts'
import { cancel, familyOf, markCompleted, markPaid, markReopened, pay, quote, sign } from './actions.ts'
import { jobs } from './jobs.ts'
import { openLearnerOf } from './learner.ts'
import { listFiles } from './list-files.ts'
import { refundRoutes } from './refund-routes.ts'
import { markPaidBack } from './refunds.ts'
import {
  Contract,
  ContractDetail,
  ContractStatus,
  FamilySession,
  LearnerInput,
  LearnerView,
  PaymentStarted,
  Quote,
  QuoteInput,
  SignInput,
} from './schema.ts'
import { getContract, listContracts, rosterOf, sealedColumns } from './store.ts'
import { sessionsOfFamily } from './timetable.ts'
import { checks } from './verify.ts'
import { viewContract, viewContracts } from './views.ts'

export const before = (cursor: string | undefined) => (cursor ? Number(readCursor(cursor, 1)[0]) : null)

const familyEndpoints = [
  endpoint({
    id: 'contracts.quote',
    method: 'POST',
    path: '/orders/quote',
    summary: { zh: '签约预览', en: 'See a contract before signing' },
    permission: 'contracts.sign',
    body: QuoteInput,
    reply: Quote,
    act: (tx, { actor, body }) => quote(tx, actor, body),
  }),
  endpoint({
    id: 'contracts.sign',
    method: 'POST',
    path: '/orders',
    summary: { zh: '签署合同', en: 'Sign a contract' },
    permission: 'contracts.sign',
    body: SignInput,
    reply: ContractDetail,
    status: 201,
    audit: (_, out) => ({
      object: `order:${out.id}`,
      county: out.county,
      institutionId: out.institutionId,
      detail: { contentHash: out.contentHash },
    }),
    act: async (tx, { actor, body }) => viewContract(tx, actor, await sign(tx, actor, body)),
  }),
  endpoint({
    id: 'contracts.cancel',
    method: 'POST',
    path: '/orders/:id/cancel',
    summary: { zh: '取消未付款的合同', en: 'Cancel an unpaid contract' },
    permission: 'contracts.sign',
    params: idParams,
    reply: ContractDetail,
    audit: input => ({ object: `order:${input.params.id}` }),
    act: async (tx, { actor, params }) => viewContract(tx, actor, await cancel(tx, params.id, 'parent')),
  }),
  endpoint({
    id: 'contracts.pay',
    method: 'POST',
    path: '/orders/:id/payment',
    summary: { zh: '付款', en: 'Pay an order' },
    permission: 'contracts.pay',
    params: idParams,
    reply: PaymentStarted,
    status: 201,
    audit: (_, out) => ({ object: `order:${out.orderId}`, detail: { reference: out.reference } }),
    act: (tx, { params, request }) => pay(tx, params.id, request.origin),
  }),
  endpoint({
    id: 'contracts.listOwn',
    method: 'GET',
    path: '/family/orders',
    summary: { zh: '我的订单', en: 'My orders' },
    permission: 'contracts.own',
    query: z.strictObject({ ...pageQuery, status: ContractStatus.optional() }),
    reply: pageOf(Contract),
    read: async (tx, { actor, query }) => {
      const filter = { familyId: familyOf(actor), status: query.status }
      const page = cutPage(
        await listContracts(tx, filter, before(query.cursor), query.limit + 1),
        query.limit,
        c => [c.id],
      )
      return { ...page, items: await viewContracts(tx, actor, page.items) }
    },
  }),
  endpoint({
    id: 'contracts.getOwn',
    method: 'GET',
    path: '/family/orders/:id',
    summary: { zh: '订单详情', en: 'One of my orders' },
    permission: 'contracts.own',
    params: idParams,
    reply: ContractDetail,
    read: async (tx, { actor, params }) => viewContract(tx, actor, await getContract(tx, params.id)),
  }),
  endpoint({
    id: 'contracts.sessionsOwn',
    method: 'GET',
    path: '/family/sessions',
    summary: { zh: '孩子的课表', en: 'The timetable of my children' },
    permission: 'contracts.own',
    query: z.strictObject({
      orderId: Id.optional(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      limit: pageQuery.limit,
    }),
    reply: z.object({ items: z.array(FamilySession) }),
    read: async (tx, { actor, query: { limit, ...stretch } }) => ({
      items: await sessionsOfFamily(tx, familyOf(actor), stretch, limit),
    }),
  }),
]

const readerEndpoints = [
  endpoint({
    id: 'contracts.list',
    method: 'GET',
    path: '/orders',
    summary: { zh: '合同与订单', en: 'Contracts and orders' },
    permission: 'contracts.read',
    query: z.strictObject({
      ...pageQuery,
      institutionId: Id.optional(),
      classGroupId: Id.optional(),
      region: RegionCode.optional(),
      status: ContractStatus.optional(),
      number: text(40).optional(),
    }),
    reply: pageOf(Contract),
    read: async (tx, { actor, query }) => {
      const { cursor, limit, region, ...filter } = query
      const named = actor.kind === 'institution' ? (await ownPlace(tx, actor)).id : filter.institutionId
      const area = region ? { county: areaOf(region) } : {}
      const rows = await listContracts(
        tx,
        { ...filter, ...area, institutionId: named },
        before(cursor),
        limit + 1,
      )
      const page = cutPage(rows, limit, c => [c.id])
      return { ...page, items: await viewContracts(tx, actor, page.items) }
    },
  }),
  endpoint({
    id: 'contracts.get',
    method: 'GET',
    path: '/orders/:id',
    summary: { zh: '合同详情', en: 'A contract' },
    permission: 'contracts.read',
    params: idParams,
    reply: ContractDetail,
    read: async (tx, { actor, params }) => viewContract(tx, actor, await getContract(tx, params.id)),
  }),
  endpoint({
    id: 'contracts.openLearner',
    method: 'POST',
    path: '/orders/:id/learner',
    summary: {
      zh: '查看学员信息（须经批准，留痕）',
      en: "See a learner's data under a grant; leaves a record",
    },
    permission: 'seal.request',
    params: idParams,
    body: LearnerInput,
    reply: LearnerView,
    audit: ({ params }, out) => ({
      object: `order:${params.id}`,
      county: out.county,
      institutionId: out.institutionId,
      detail: { request: out.grant.requestId, purpose: out.grant.purpose },
    }),
    reveal: (tx, { params, body }) => openLearnerOf(tx, params.id, body.purpose),
  }),
  endpoint({
    id: 'contracts.roster',
    method: 'GET',
    path: '/institutions/:institutionId/class-groups/:id/roster',
    summary: { zh: '班级学员名单', en: 'Class list' },
    permission: 'contracts.read',
    params: z.strictObject({ institutionId: Id, id: Id }),
    reply: z.object({ items: z.array(Contract) }),
    read: async (tx, { actor, params }) => {
      const { cell } = await placeOf(tx, params.institutionId)
      return { items: await viewContracts(tx, actor, await rosterOf(tx, cell, params.id)) }
    },
  }),
]

ordersExhausted.listen((tx, { orders }) => markCompleted(tx, orders))
orderReopened.listen((tx, { orderId }) => markReopened(tx, orderId))
orderPaid.listen((tx, { orderId, on }) => markPaid(tx, orderId, on))
orderPaidBack.listen((tx, { orderId, key }) => markPaidBack(tx, orderId, key))

/** What follows an institution into another county. */
const PLACED = ['contracts.contract', 'contracts.refund']
institutionMoved.listen((tx, to) => moveCounty(tx, PLACED, to))

export const contractsModule: Module = {
  name: 'contracts',
  title: { zh: '合同与退费', en: 'Contracts and refunds' },
  sealed: sealedColumns,
  jobs,
  checks,
  endpoints: withFiles([...familyEndpoints, ...readerEndpoints, ...refundRoutes], listFiles),
}
