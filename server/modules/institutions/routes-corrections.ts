import { z } from 'zod'
import type { Actor } from '../../platform/auth/actor.ts'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { Id, idParams } from '../../platform/http/shapes.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { getInstitution } from './actions.ts'
import {
  decideCorrection,
  getCorrection,
  listCorrections,
  requestCorrection,
  withdrawCorrection,
} from './corrections.ts'
import { Correction, CorrectionBody, CorrectionDecision, HistoryItem, InstitutionView } from './schema.ts'
import { viewHistory, viewOf } from './views.ts'

const own = (actor: Actor) => actor.capacity?.institutionId ?? refuse(common.forbidden)
const correction = (_: unknown, out: { id: number; institutionId: number; county: string }) => ({
  object: `correction:${out.id}`,
  county: out.county,
  institutionId: out.institutionId,
})
const filter = { status: Correction.shape.status.optional(), ...pageQuery }

const desk = [
  endpoint({
    id: 'institutions.requestCorrection',
    method: 'POST',
    path: '/institutions/:id/corrections',
    summary: { zh: '申请更正登记信息', en: 'Ask for a correction' },
    permission: 'institutions.manage',
    params: idParams,
    body: CorrectionBody,
    reply: Correction,
    status: 201,
    audit: correction,
    act: (tx, { params, body }) => requestCorrection(tx, params.id, body.change, body.reason),
  }),
  endpoint({
    id: 'institutions.corrections',
    method: 'GET',
    path: '/institutions/corrections',
    summary: { zh: '更正申请', en: 'Requests for correction' },
    permission: 'institutions.read',
    query: z.strictObject({ institutionId: Id.optional(), ...filter }),
    reply: pageOf(Correction),
    read: (tx, { query }) => listCorrections(tx, query),
  }),
  endpoint({
    id: 'institutions.correction',
    method: 'GET',
    path: '/institutions/corrections/:id',
    summary: { zh: '一件更正申请', en: 'One request for correction' },
    permission: 'institutions.read',
    params: idParams,
    reply: Correction,
    read: (tx, { params }) => getCorrection(tx, params.id),
  }),
  endpoint({
    id: 'institutions.decideCorrection',
    method: 'POST',
    path: '/institutions/corrections/:id/decision',
    summary: { zh: '审批更正申请', en: 'Approve or reject a correction' },
    permission: 'institutions.review',
    params: idParams,
    body: CorrectionDecision,
    reply: Correction,
    audit: correction,
    act: (tx, { params, body }) => decideCorrection(tx, params.id, body.decision, body.reason),
  }),
  endpoint({
    id: 'institutions.withdrawCorrection',
    method: 'POST',
    path: '/institutions/corrections/:id/withdrawal',
    summary: { zh: '撤回更正申请', en: 'Withdraw a request' },
    permission: 'session',
    params: idParams,
    reply: Correction,
    audit: correction,
    act: (tx, { params }) => withdrawCorrection(tx, params.id),
  }),
]

/** What the institution itself sees and asks. */
const ownDesk = [
  endpoint({
    id: 'institutions.own',
    method: 'GET',
    path: '/own/institution',
    summary: { zh: '本机构档案', en: 'The own record' },
    permission: 'institutions.own',
    reply: InstitutionView,
    read: async (tx, { actor }) => viewOf(await getInstitution(tx, own(actor))),
  }),
  endpoint({
    id: 'institutions.ownHistory',
    method: 'GET',
    path: '/own/institution/actions',
    summary: { zh: '本机构变更记录', en: 'Changes of the own record' },
    permission: 'institutions.own',
    query: z.strictObject(pageQuery),
    reply: pageOf(HistoryItem),
    read: (tx, { actor, query }) => viewHistory(tx, own(actor), query),
  }),
  endpoint({
    id: 'institutions.ownCorrections',
    method: 'GET',
    path: '/own/institution/corrections',
    summary: { zh: '本机构的更正申请', en: 'Own requests for correction' },
    permission: 'institutions.own',
    query: z.strictObject(filter),
    reply: pageOf(Correction),
    read: (tx, { actor, query }) => listCorrections(tx, { ...query, institutionId: own(actor) }),
  }),
  endpoint({
    id: 'institutions.ownRequestCorrection',
    method: 'POST',
    path: '/own/institution/corrections',
    summary: { zh: '申请更正本机构信息', en: 'Ask for a correction of the own record' },
    permission: 'institutions.own',
    body: CorrectionBody,
    reply: Correction,
    status: 201,
    audit: correction,
    act: (tx, { actor, body }) => requestCorrection(tx, own(actor), body.change, body.reason),
  }),
]

export const correctionEndpoints: readonly AnyEndpoint[] = [...desk, ...ownDesk]
