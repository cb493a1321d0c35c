import { z } from 'zod'
import { ClassCode, Id, LocalDate, longText, RegionCode, text } from '../../platform/http/shapes.ts'

const Code = z.string().regex(/^[A-Z_]{2,40}$/)
const Phone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{3,40}$/)

export const AgencyInput = z.strictObject({
  region: RegionCode,
  kind: Code,
  name: text(100, 2),
  classes: z.array(ClassCode).max(5).default([]),
  parentId: Id.optional(),
  phone: Phone.optional(),
  address: text(200).optional(),
})
export type AgencyInput = z.output<typeof AgencyInput>

export const AgencyView = z.object({
  id: z.int(),
  region: z.string(),
  kind: z.string(),
  name: z.string(),
  classes: z.array(ClassCode),
  parentId: z.int().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  version: z.int(),
})
export type AgencyView = z.output<typeof AgencyView>

export const PostInput = z.strictObject({
  title: text(60),
  duties: longText(500, 0).default(''),
  role: z
    .string()
    .regex(/^[a-z]{2,40}$/)
    .optional()
    .meta({ description: 'role on this platform that comes with the post' }),
})
export type PostInput = z.output<typeof PostInput>

export const PostView = z.object({
  id: z.int(),
  agencyId: z.int(),
  title: z.string(),
  duties: z.string(),
  role: z.string().nullable(),
  closedOn: z.string().nullable(),
  version: z.int(),
})
export type PostView = z.output<typeof PostView>

export const AppointInput = z.strictObject({
  name: text(60),
  agencyId: Id,
  postId: Id.optional(),
  accountId: Id.optional(),
  workPhone: Phone.optional(),
  since: LocalDate.optional(),
  document: text(200).default('任职登记'),
})
export type AppointInput = z.output<typeof AppointInput>

export const OfficerChange = z.strictObject({
  name: text(60),
  workPhone: Phone.optional(),
  accountId: Id.optional(),
})
export type OfficerChange = z.output<typeof OfficerChange>

export const OfficerView = z.object({
  id: z.int(),
  name: z.string(),
  accountId: z.int().nullable(),
  agencyId: z.int(),
  agencyName: z.string(),
  postId: z.int().nullable(),
  postTitle: z.string().nullable(),
  region: z.string(),
  workPhone: z.string().nullable(),
  since: z.string(),
  leftOn: z.string().nullable(),
  certifiedUntil: z
    .string()
    .nullable()
    .meta({ description: 'last day of the enforcement certificate that holds longest; null without one' }),
  version: z.int(),
})
export type OfficerView = z.output<typeof OfficerView>

export const AppointmentView = z.object({
  act: z.enum(['APPOINTED', 'TRANSFERRED', 'LEFT']),
  agencyId: z.int(),
  postId: z.int().nullable(),
  region: z.string(),
  document: z.string(),
  onDay: z.string(),
})

const Successors = {
  successorId: Id.optional().meta({ description: 'takes over everything that `successors` does not name' }),
  successors: z
    .array(
      z.strictObject({
        work: z
          .string()
          .regex(/^[a-z]+\.[a-zA-Z]+$/)
          .max(60),
        officerId: Id,
      }),
    )
    .max(50)
    .default([])
    .meta({ description: 'who takes over each kind of open work' }),
  document: text(200),
}

export const TransferInput = z.strictObject({ agencyId: Id, postId: Id.optional(), ...Successors })
export const LeaveInput = z.strictObject(Successors)
export type TransferInput = z.output<typeof TransferInput>
export type LeaveInput = z.output<typeof LeaveInput>

export const CertificateInput = z.strictObject({
  kind: z.enum(['ENFORCEMENT', 'SUPERVISION']),
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\d（）()〔〕—-]{3,40}$/u),
  issuer: text(100, 2),
  issuedOn: LocalDate,
  validUntil: LocalDate,
  trainedOn: LocalDate.optional(),
  training: text(200).optional(),
  examOn: LocalDate.optional(),
  examPassed: z.boolean().optional(),
})
export type CertificateInput = z.output<typeof CertificateInput>

export const CertificateView = z.object({
  id: z.int(),
  officerId: z.int(),
  officerName: z.string(),
  agencyId: z.int(),
  agencyName: z.string(),
  region: z.string(),
  kind: z.enum(['ENFORCEMENT', 'SUPERVISION']),
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  validUntil: z.string(),
  trainedOn: z.string().nullable(),
  training: z.string().nullable(),
  examOn: z.string().nullable(),
  examPassed: z.boolean().nullable(),
  revokedOn: z.string().nullable(),
  revokedReason: z.string().nullable(),
  version: z.int(),
})
export type CertificateView = z.output<typeof CertificateView>

export const DutyInput = z
  .strictObject({
    region: RegionCode,
    subject: Code,
    class: ClassCode.optional(),
    part: z.enum(['LEAD', 'ASSIST']),
    agencyId: Id,
    postId: Id.optional(),
    work: longText(500),
    document: text(200),
    from: LocalDate,
    to: LocalDate.optional(),
  })
  .refine(
    d => d.to === undefined || d.from <= d.to,
    '结束日期早于开始日期 | the last day is before the first',
  )
export type DutyInput = z.output<typeof DutyInput>

export const DutyView = z.object({
  id: z.int(),
  region: z.string(),
  subject: z.string(),
  class: ClassCode.nullable(),
  part: z.enum(['LEAD', 'ASSIST']),
  agencyId: z.int(),
  agencyName: z.string(),
  agencyPhone: z.string().nullable(),
  postId: z.int().nullable(),
  postTitle: z.string().nullable(),
  work: z.string(),
  document: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  version: z.int(),
})
export type DutyView = z.output<typeof DutyView>

export const UnitView = z.object({
  agencyId: z.int(),
  agencyName: z.string(),
  kind: z.string(),
  part: z.enum(['LEAD', 'MEMBER']),
  document: z.string(),
  from: z.string(),
})

export const UnitsInput = z.strictObject({
  document: text(200),
  units: z
    .array(z.strictObject({ agencyId: Id, part: z.enum(['LEAD', 'MEMBER']) }))
    .min(1)
    .max(60)
    .refine(u => new Set(u.map(x => x.agencyId)).size === u.length, '部门重复 | a department stands twice'),
})
export type UnitsInput = z.output<typeof UnitsInput>

export const HandoverView = z.object({
  id: z.int(),
  agencyId: z.int(),
  fromOfficer: z.int(),
  fromName: z.string(),
  toOfficer: z.int().nullable(),
  toName: z.string().nullable(),
  reason: z.enum(['TRANSFER', 'LEAVE']),
  workKind: z.string(),
  workId: z.string(),
  title: z.string(),
  due: z.string().nullable(),
})
export type HandoverView = z.output<typeof HandoverView>

export const HandedOver = z.object({
  officerId: z.int(),
  moved: z.int().meta({ description: 'items that somebody has taken over' }),
  open: z.int().meta({ description: 'items that still wait for somebody' }),
})
