import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { Flag, Id, idParams, LocalDate, RegionCode, text } from '../../platform/http/shapes.ts'
import { certify, correctCertificate, listCertificates, revokeCertificate } from './certificates.ts'
import { assignHandover, leaveOffice, listHandovers, transferOfficer } from './handover.ts'
import { appoint, changeOfficer, listOfficers, viewOfficer } from './officers.ts'
import { openWorkKinds } from './open-work.ts'
import type { Roles } from './rights.ts'
import {
  AppointInput,
  AppointmentView,
  CertificateInput,
  CertificateView,
  HandedOver,
  HandoverView,
  LeaveInput,
  OfficerChange,
  OfficerView,
  TransferInput,
} from './schema.ts'

const officer = (out: { id: number; region: string }) => ({ object: `officer:${out.id}`, county: out.region })
const certificate = (out: { id: number; region: string; officerId: number }) => ({
  object: `certificate:${out.id}`,
  county: out.region,
  detail: { officerId: out.officerId },
})

const people = (roles: Roles) => [
  endpoint({
    id: 'agencies.officers',
    method: 'GET',
    path: '/agencies/officers',
    summary: { zh: '执法人员', en: 'Officers' },
    permission: 'agencies.read',
    query: z.strictObject({
      agencyId: Id.optional(),
      within: RegionCode.optional(),
      q: text(40).optional(),
      certified: Flag.optional(),
      left: Flag.optional(),
      ...pageQuery,
    }),
    reply: pageOf(OfficerView),
    read: (tx, { query }) => listOfficers(tx, query),
  }),
  endpoint({
    id: 'agencies.officer',
    method: 'GET',
    path: '/agencies/officers/:id',
    summary: { zh: '执法人员详情及任职经历', en: 'One officer with every appointment' },
    permission: 'agencies.read',
    params: idParams,
    reply: OfficerView.extend({ appointments: z.array(AppointmentView) }),
    read: (tx, { params }) => viewOfficer(tx, params.id),
  }),
  endpoint({
    id: 'agencies.appoint',
    method: 'POST',
    path: '/agencies/officers',
    summary: { zh: '登记任职', en: 'Appoint an officer' },
    permission: 'agencies.appoint',
    body: AppointInput,
    reply: OfficerView,
    status: 201,
    audit: (_, out) => officer(out),
    act: (tx, { actor, body }) => appoint(tx, { actor, roles }, body),
  }),
  endpoint({
    id: 'agencies.changeOfficer',
    method: 'PUT',
    path: '/agencies/officers/:id',
    summary: { zh: '更正人员信息', en: 'Correct what is known of an officer' },
    permission: 'agencies.appoint',
    params: idParams,
    body: OfficerChange,
    reply: OfficerView,
    audit: (_, out) => officer(out),
    act: (tx, input) => changeOfficer(tx, { actor: input.actor, roles }, input.params.id, input.body, input),
  }),
  endpoint({
    id: 'agencies.transfer',
    method: 'POST',
    path: '/agencies/officers/:id/transfer',
    summary: { zh: '调任（移交在办工作）', en: 'Transfer an officer and hand over open work' },
    permission: 'agencies.appoint',
    params: idParams,
    body: TransferInput,
    reply: HandedOver,
    audit: ({ body }, out) => ({
      object: `officer:${out.officerId}`,
      detail: { agencyId: body.agencyId, moved: out.moved, open: out.open },
    }),
    act: (tx, { actor, params, body }) => transferOfficer(tx, { actor, roles }, params.id, body),
  }),
  endpoint({
    id: 'agencies.leave',
    method: 'POST',
    path: '/agencies/officers/:id/leave',
    summary: { zh: '离任（移交在办工作）', en: 'Record that an officer left, and hand over open work' },
    permission: 'agencies.appoint',
    params: idParams,
    body: LeaveInput,
    reply: HandedOver,
    audit: (_, out) => ({
      object: `officer:${out.officerId}`,
      detail: { moved: out.moved, open: out.open },
    }),
    act: (tx, { params, body }) => leaveOffice(tx, params.id, body),
  }),
]

const papers = [
  endpoint({
    id: 'agencies.certificates',
    method: 'GET',
    path: '/agencies/certificates',
    summary: { zh: '执法证（可查即将到期）', en: 'Enforcement certificates, the first to expire first' },
    permission: 'agencies.read',
    query: z.strictObject({
      officerId: Id.optional(),
      within: RegionCode.optional(),
      from: LocalDate.optional().meta({ description: 'valid until this day or later' }),
      until: LocalDate.optional().meta({ description: 'valid until this day or earlier' }),
      revoked: Flag.optional(),
      ...pageQuery,
    }),
    reply: pageOf(CertificateView),
    read: (tx, { query }) => listCertificates(tx, query),
  }),
  endpoint({
    id: 'agencies.certify',
    method: 'POST',
    path: '/agencies/officers/:id/certificates',
    summary: { zh: '登记执法证', en: 'Register a certificate' },
    permission: 'agencies.certify',
    params: idParams,
    body: CertificateInput,
    reply: CertificateView,
    status: 201,
    audit: (_, out) => certificate(out),
    act: (tx, { params, body }) => certify(tx, params.id, body),
  }),
  endpoint({
    id: 'agencies.correctCertificate',
    method: 'PUT',
    path: '/agencies/certificates/:id',
    summary: { zh: '更正或延续执法证', en: 'Correct or renew a certificate' },
    permission: 'agencies.certify',
    params: idParams,
    body: CertificateInput,
    reply: CertificateView,
    audit: (_, out) => certificate(out),
    act: (tx, input) => correctCertificate(tx, input.params.id, input.body, input),
  }),
  endpoint({
    id: 'agencies.revokeCertificate',
    method: 'POST',
    path: '/agencies/certificates/:id/revoke',
    summary: { zh: '收回执法证', en: 'Take a certificate back' },
    permission: 'agencies.certify',
    params: idParams,
    body: z.strictObject({ reason: text(200) }),
    reply: CertificateView,
    audit: (_, out) => certificate(out),
    act: (tx, { params, body }) => revokeCertificate(tx, params.id, body.reason),
  }),
]

const hands = [
  endpoint({
    id: 'agencies.openWorkKinds',
    method: 'GET',
    path: '/agencies/open-work-kinds',
    summary: { zh: '可移交的工作类型', en: 'Kinds of work that change hands' },
    permission: 'agencies.read',
    reply: z.object({
      items: z.array(z.object({ kind: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
    }),
    read: async () => ({ items: openWorkKinds().map(({ kind, name }) => ({ kind, name })) }),
  }),
  endpoint({
    id: 'agencies.handovers',
    method: 'GET',
    path: '/agencies/handovers',
    summary: { zh: '工作移交记录', en: 'Work that changed hands or waits for somebody' },
    permission: 'agencies.read',
    query: z.strictObject({ agencyId: Id.optional(), open: Flag.optional(), ...pageQuery }),
    reply: pageOf(HandoverView),
    read: (tx, { query }) => listHandovers(tx, query),
  }),
  endpoint({
    id: 'agencies.assignHandover',
    method: 'POST',
    path: '/agencies/handovers/:id/assign',
    summary: { zh: '指定接手人', en: 'Give waiting work to somebody' },
    permission: 'agencies.appoint',
    params: idParams,
    body: z.strictObject({ officerId: Id }),
    reply: HandoverView,
    audit: ({ body }, out) => ({ object: `handover:${out.id}`, detail: { officerId: body.officerId } }),
    act: (tx, { params, body }) => assignHandover(tx, params.id, body.officerId),
  }),
]

/** Officers, certificates, hand-over. */
export const officerEndpoints = (roles: Roles) => [...people(roles), ...papers, ...hands]
