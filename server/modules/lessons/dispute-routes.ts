import { z } from 'zod'
import { areaOf } from '../../platform/db/box.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, idParams, longText, RegionCode } from '../../platform/http/shapes.ts'
import { type DisputeRow, listDisputes } from './dispute-store.ts'
import { answerDispute, concedeDispute, decideDispute, openDispute, withdrawDispute } from './disputes.ts'
import { Dispute, DisputeInput, DisputeStatus } from './schema.ts'
import { viewDispute } from './views.ts'

const Answer = z.strictObject({ answer: longText(1000) })
const shown = async (row: Promise<DisputeRow>) => viewDispute(await row)
const named = (
  _: unknown,
  out: { id?: number; orderId?: number; county?: string; institutionId?: number; status?: string },
) => ({
  object: `dispute:${out.id}`,
  ...(out.county ? { county: out.county } : {}),
  ...(out.institutionId ? { institutionId: out.institutionId } : {}),
  detail: { orderId: out.orderId, status: out.status },
})

const list = (id: string, path: string, permission: string) =>
  endpoint({
    id,
    method: 'GET',
    path,
    summary: { zh: '课时争议', en: 'Disputed lessons' },
    permission,
    query: z.strictObject({
      ...pageQuery,
      institutionId: Id.optional(),
      orderId: Id.optional(),
      region: RegionCode.optional(),
      status: DisputeStatus.optional(),
    }),
    reply: pageOf(Dispute),
    read: async (tx, { query }) => {
      const { cursor, limit, region, ...filter } = query
      const before = cursor ? Number(readCursor(cursor, 1)[0]) : null
      const area = region ? { county: areaOf(region) } : {}
      const page = cutPage(await listDisputes(tx, { ...filter, ...area }, before, limit + 1), limit, d => [
        d.id,
      ])
      return { ...page, items: page.items.map(viewDispute) }
    },
  })

export const disputeRoutes = [
  list('lessons.listDisputes', '/disputes', 'lessons.read'),
  list('lessons.listOwnDisputes', '/family/disputes', 'lessons.own'),
  endpoint({
    id: 'lessons.dispute',
    method: 'POST',
    path: '/disputes',
    summary: { zh: '对课时提出争议', en: 'Dispute a lesson' },
    permission: 'lessons.confirm',
    body: DisputeInput,
    reply: Dispute,
    status: 201,
    audit: named,
    act: (tx, { actor, body }) => shown(openDispute(tx, actor, body)),
  }),
  endpoint({
    id: 'lessons.withdrawDispute',
    method: 'POST',
    path: '/disputes/:id/withdrawal',
    summary: { zh: '撤回争议', en: 'Withdraw a dispute' },
    permission: 'lessons.confirm',
    params: idParams,
    reply: Dispute,
    audit: named,
    act: (tx, input) => shown(withdrawDispute(tx, input.params.id, input)),
  }),
  endpoint({
    id: 'lessons.answerDispute',
    method: 'POST',
    path: '/disputes/:id/answer',
    summary: { zh: '机构说明情况', en: "State the institution's side" },
    permission: 'lessons.attend',
    params: idParams,
    body: Answer,
    reply: Dispute,
    audit: named,
    act: (tx, input) => shown(answerDispute(tx, input.params.id, input.body.answer, input)),
  }),
  endpoint({
    id: 'lessons.concedeDispute',
    method: 'POST',
    path: '/disputes/:id/concession',
    summary: { zh: '机构认可争议', en: 'Concede a dispute' },
    permission: 'lessons.concede',
    params: idParams,
    body: Answer,
    reply: Dispute,
    audit: named,
    act: (tx, input) => shown(concedeDispute(tx, input.params.id, input.body.answer, input)),
  }),
  endpoint({
    id: 'lessons.decideDispute',
    method: 'POST',
    path: '/disputes/:id/decision',
    summary: { zh: '裁决课时争议', en: 'Decide a disputed lesson' },
    permission: 'lessons.decide',
    params: idParams,
    body: z.strictObject({ release: z.boolean(), decision: longText(1000) }),
    reply: Dispute,
    audit: named,
    act: (tx, input) => shown(decideDispute(tx, input.params.id, input.body, input)),
  }),
]
