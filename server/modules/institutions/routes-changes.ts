import { z } from 'zod'
import type { Actor } from '../../platform/auth/actor.ts'
import { areaOf } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { Id, idParams } from '../../platform/http/shapes.ts'
import type { Text } from '../../platform/problem.ts'
import { change, type When } from './actions.ts'
import { conversionTotals, startConversion, stepConversion } from './conversions.ts'
import { liftHold, placeHold } from './holds.ts'
import { amendLicence, issueLicence, openSite, setCustody, setSponsors } from './members.ts'
import { appoint, reveal } from './people.ts'
import * as s from './schema.ts'
import type { Institution } from './state.ts'
import { viewOf } from './views.ts'
import { ConversionKind } from './vocabulary.ts'

const manage = 'institutions.manage'
const hold = 'institutions.hold'
const idAnd = <K extends string>(name: K) =>
  z.strictObject({ id: Id, [name]: Id } as { id: typeof Id } & Record<K, typeof Id>)

/** An endpoint that changes one institution: every one takes when and why, honours If-Match, and replies with the record. */
function changing<P extends z.ZodObject, B extends z.ZodObject>(o: {
  id: string
  path: string
  summary: Text
  permission?: string
  params: P
  body: B
  act: (
    tx: Tx,
    id: number,
    body: z.output<B>,
    when: When,
    rest: { params: z.output<P>; actor: Actor },
  ) => Promise<Institution>
}): AnyEndpoint {
  return endpoint({
    id: `institutions.${o.id}`,
    method: 'POST',
    path: `/institutions/:id/${o.path}`,
    summary: o.summary,
    permission: o.permission ?? manage,
    params: o.params,
    body: o.body,
    reply: s.InstitutionView,
    audit: (input, out) => {
      const { id } = input.params as { id: number }
      return {
        object: `institution:${id}`,
        county: out.county,
        institutionId: id,
        detail: { version: out.version },
      }
    },
    act: async (tx, input) => {
      const params = input.params as z.output<P> & { id: number }
      const body = input.body as z.output<B> & { on?: string; reason?: string }
      const when = { on: body.on, reason: body.reason, ifMatch: input.ifMatch }
      return viewOf(await o.act(tx, params.id, body, when, { params, actor: input.actor }))
    },
  })
}

const status = [
  changing({
    id: 'suspend',
    path: 'suspension',
    summary: { zh: '暂停办学', en: 'Suspend' },
    params: idParams,
    body: s.SuspendInput,
    act: (tx, id, { until, document }, when) => change(tx, id, 'SUSPEND', { until, document }, when),
  }),
  changing({
    id: 'resume',
    path: 'resumption',
    summary: { zh: '恢复办学', en: 'Resume after a suspension' },
    params: idParams,
    body: s.OptionalDocumentInput,
    act: (tx, id, { document }, when) => change(tx, id, 'RESUME', { document }, when),
  }),
  changing({
    id: 'revoke',
    path: 'revocation',
    summary: { zh: '吊销办学许可', en: 'Revoke' },
    params: idParams,
    body: s.DocumentInput,
    act: (tx, id, { document }, when) => change(tx, id, 'REVOKE', { document }, when),
  }),
  changing({
    id: 'reinstate',
    path: 'reinstatement',
    summary: { zh: '撤销吊销（复议、判决）', en: 'Undo a revocation that was set aside' },
    params: idParams,
    body: s.DocumentInput,
    act: (tx, id, { document }, when) => change(tx, id, 'REINSTATE', { document }, when),
  }),
  changing({
    id: 'close',
    path: 'closure',
    summary: { zh: '终止办学', en: 'Close' },
    params: idParams,
    body: s.OptionalDocumentInput,
    act: (tx, id, { document }, when) => change(tx, id, 'CLOSE', { document }, when),
  }),
  changing({
    id: 'reopen',
    path: 'reopening',
    summary: { zh: '重新登记已终止的机构', en: 'Reopen a closed institution' },
    params: idParams,
    body: s.BareInput,
    act: (tx, id, _, when) => change(tx, id, 'REOPEN', {}, when),
  }),
  changing({
    id: 'deactivate',
    path: 'deactivation',
    summary: { zh: '标记为停止活动', en: 'Mark as inactive' },
    params: idParams,
    body: s.BareInput,
    act: (tx, id, _, when) => change(tx, id, 'DEACTIVATE', {}, when),
  }),
  changing({
    id: 'activate',
    path: 'activation',
    summary: { zh: '恢复活动', en: 'Mark as active again' },
    params: idParams,
    body: s.BareInput,
    act: (tx, id, _, when) => change(tx, id, 'ACTIVATE', {}, when),
  }),
]

const licences = [
  changing({
    id: 'issueLicence',
    path: 'licences',
    summary: { zh: '登记许可证', en: 'Record a licence' },
    params: idParams,
    body: s.IssueInput,
    act: (tx, id, { licence }, when) => issueLicence(tx, id, licence, when),
  }),
  changing({
    id: 'renewLicence',
    path: 'licences/:licenceId/renewal',
    summary: { zh: '延续许可证', en: 'Renew a licence' },
    params: idAnd('licenceId'),
    body: s.RenewInput,
    act: (tx, id, { until }, when, { params }) =>
      change(tx, id, 'RENEW_LICENCE', { licenceId: params.licenceId, until }, when),
  }),
  changing({
    id: 'amendLicence',
    path: 'licences/:licenceId/amendment',
    summary: { zh: '变更许可证', en: 'Amend a licence' },
    params: idAnd('licenceId'),
    body: s.AmendInput,
    act: (tx, id, body, when, { params }) => amendLicence(tx, id, params.licenceId, body.change, when),
  }),
]

const places = [
  changing({
    id: 'move',
    path: 'address',
    summary: { zh: '变更地址', en: 'Change of address' },
    params: idParams,
    body: s.MoveInput,
    act: (tx, id, { county, address }, when) => change(tx, id, 'MOVE', { county, address }, when),
  }),
  changing({
    id: 'openSite',
    path: 'sites',
    summary: { zh: '登记教学点', en: 'Open a site' },
    params: idParams,
    body: s.SiteBody,
    act: (tx, id, { site }, when) => openSite(tx, id, site, when),
  }),
  changing({
    id: 'changeSite',
    path: 'sites/:siteId/amendment',
    summary: { zh: '变更教学点', en: 'Change a site' },
    params: idAnd('siteId'),
    body: s.SiteChangeBody,
    act: (tx, id, body, when, { params }) =>
      change(tx, id, 'CHANGE_SITE', { siteId: params.siteId, change: body.change }, when),
  }),
  changing({
    id: 'closeSite',
    path: 'sites/:siteId/closure',
    summary: { zh: '撤销教学点', en: 'Close a site' },
    params: idAnd('siteId'),
    body: s.BareInput,
    act: (tx, id, _, when, { params }) => change(tx, id, 'CLOSE_SITE', { siteId: params.siteId }, when),
  }),
]

const people = [
  changing({
    id: 'setSponsors',
    path: 'sponsors',
    summary: { zh: '登记举办者', en: 'Record the sponsors' },
    params: idParams,
    body: s.SponsorsInput,
    act: (tx, id, { sponsors }, when) => setSponsors(tx, id, sponsors, when),
  }),
  changing({
    id: 'appoint',
    path: 'people',
    summary: { zh: '登记负责人等人员', en: 'Record a principal or another person' },
    params: idParams,
    body: s.PersonInput,
    act: (tx, id, { role, name, phone, document }, when) =>
      appoint(tx, id, { role, name, phone, document }, when),
  }),
  changing({
    id: 'depart',
    path: 'people/:personId/departure',
    summary: { zh: '人员离任', en: 'A person leaves' },
    params: idAnd('personId'),
    body: s.BareInput,
    act: (tx, id, _, when, { params }) => change(tx, id, 'DEPART', { personId: params.personId }, when),
  }),
  endpoint({
    id: 'institutions.revealPerson',
    method: 'POST',
    path: '/institutions/:id/people/:personId/identity',
    summary: { zh: '查看人员身份信息（留痕）', en: 'Open the identity of a person; leaves a record' },
    permission: manage,
    params: idAnd('personId'),
    body: z.strictObject({ reason: s.BareInput.shape.reason }),
    reply: s.Identity,
    audit: ({ params, body }) => ({
      object: `institution-person:${params.personId}`,
      institutionId: params.id,
      detail: { reason: body.reason },
    }),
    reveal: (tx, { params }) => reveal(tx, params.id, params.personId),
  }),
]

const money = [
  changing({
    id: 'setCustody',
    path: 'custody',
    summary: { zh: '登记预收费监管方式', en: 'Record the custody of prepaid money' },
    params: idParams,
    body: s.CustodyBody,
    act: (tx, id, { custody }, when) => setCustody(tx, id, custody, when),
  }),
]

const marks = [
  changing({
    id: 'addToList',
    path: 'lists',
    summary: { zh: '列入名单', en: 'Put on a list' },
    params: idParams,
    body: s.ListBody,
    act: (tx, id, { list, basis, until }, when) => change(tx, id, 'LIST', { list, basis, until }, when),
  }),
  changing({
    id: 'removeFromList',
    path: 'lists/removal',
    summary: { zh: '移出名单', en: 'Take off a list' },
    params: idParams,
    body: s.UnlistBody,
    act: (tx, id, { list }, when) => change(tx, id, 'UNLIST', { list }, when),
  }),
  changing({
    id: 'check',
    path: 'checks',
    summary: { zh: '登记检查结果', en: 'Record a check' },
    params: idParams,
    body: s.CheckBody,
    act: (tx, id, { result }, when) => change(tx, id, 'CHECK', { result }, when),
  }),
  changing({
    id: 'placeHold',
    path: 'holds',
    summary: { zh: '设置限制', en: 'Place a hold' },
    permission: hold,
    params: idParams,
    body: s.HoldBody as unknown as z.ZodObject<typeof s.HoldBody.shape>,
    act: (tx, id, { from, ...body }, when, { actor }) => {
      const agencyId = actor.capacity?.agencyId ?? null
      return placeHold(tx, id, { ...body, from: from ?? tx.clock.today(), agencyId }, when)
    },
  }),
  changing({
    id: 'liftHold',
    path: 'holds/:holdId/lift',
    summary: { zh: '解除限制', en: 'Lift a hold' },
    permission: hold,
    params: idAnd('holdId'),
    body: s.BareInput,
    act: (tx, id, body, when, { params }) => liftHold(tx, id, params.holdId, body.reason, when),
  }),
]

const conversions = [
  endpoint({
    id: 'institutions.conversions',
    method: 'GET',
    path: '/institutions/conversions',
    summary: { zh: '营转非、备改审进度', en: 'How far the conversions are' },
    permission: 'institutions.read',
    query: s.ConversionQuery,
    reply: s.ConversionTotals,
    read: async (tx, { query }) => ({ items: await conversionTotals(tx, query.by, areaOf(query.region)) }),
  }),
  changing({
    id: 'startConversion',
    path: 'conversions',
    summary: { zh: '启动营转非或备改审', en: 'Begin a conversion' },
    params: idParams,
    body: s.ConversionBody,
    act: (tx, id, { kind }, when) => startConversion(tx, id, kind, when),
  }),
  changing({
    id: 'stepConversion',
    path: 'conversions/:kind/steps',
    summary: { zh: '登记转登记进展', en: 'Record a step of a conversion' },
    params: z.strictObject({ id: Id, kind: ConversionKind }),
    body: s.ConversionStepBody,
    act: (tx, id, body, when, { params }) => stepConversion(tx, id, params.kind, body.step, when),
  }),
]

export const changeEndpoints: readonly AnyEndpoint[] = [
  ...status,
  ...licences,
  ...places,
  ...people,
  ...money,
  ...marks,
  ...conversions,
]
