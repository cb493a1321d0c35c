import { z } from 'zod'
import { pageQuery } from '../../platform/http/paging.ts'
import {
  ChannelCode,
  ClassCode,
  Id,
  Instant,
  LocalDate,
  longText,
  RegionCode,
  StageCode,
  text,
} from '../../platform/http/shapes.ts'
import { Institution } from './state.ts'
import {
  Address,
  Channels,
  Classes,
  ConversionKind,
  Core,
  CustodyInput,
  HoldLevel,
  HoldScopes,
  LegalForm,
  LicenceInput,
  List,
  Name,
  PersonRole,
  Reason,
  SiteInput,
  Stages,
  Status,
  siteFields,
  Uscc,
} from './vocabulary.ts'

/** One or several of a query member: `status=LICENSED&status=LAPSED`. */
const some = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).min(1).max(10), item.transform(v => [v])]).optional()

/** What was typed into the search box: part of a name or address, pinyin, initials, start of a code. */
export const Typed = text(60)

/** Filters of the register. All that are given must hold. */
export const filters = {
  q: Typed.optional(),
  region: RegionCode.optional(),
  class: some(ClassCode),
  stage: some(StageCode),
  channel: some(ChannelCode),
  status: some(Status),
  custodyMode: some(z.enum(['NONE', 'BANK_CUSTODY', 'RISK_RESERVE', 'BOTH'])),
  list: some(List),
  /** Under a hold in force today. */
  held: z
    .enum(['true', 'false'])
    .transform(v => v === 'true')
    .optional(),
  licenceBefore: LocalDate.optional(),
  converting: ConversionKind.optional(),
  sort: z.enum(['best', 'name', 'licence', 'newest']).optional(),
}
export const ListQuery = z.strictObject({ ...filters, ...pageQuery })
export const ExportQuery = z.strictObject({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') })

export const ListItem = z.object({
  id: z.int(),
  name: z.string(),
  shortName: z.string().nullable(),
  uscc: z.string().nullable(),
  county: z.string(),
  address: z.string(),
  legalForm: LegalForm,
  classes: z.array(ClassCode),
  stages: z.array(StageCode),
  channels: z.array(ChannelCode),
  status: Status,
  statusSince: z.string(),
  custodyMode: z.string().nullable(),
  lists: z.array(List),
  licenceNumber: z.string().nullable(),
  licenceUntil: z.string().nullable(),
  lastCheckOn: z.string().nullable(),
  registeredOn: z.string(),
  version: z.int(),
})
export type ListItem = z.infer<typeof ListItem>

/** The record with what can be done in its state. */
export const InstitutionView = z.object({
  ...Institution.shape,
  publicCode: z.string(),
  possible: z.array(z.string()),
  /** Steps that may come next in each conversion that is under way, by its kind. */
  nextSteps: z.record(z.string(), z.array(z.string())),
})

/** Members of every change: when it holds and why. */
const when = { on: LocalDate.optional(), reason: Reason.optional() }
const because = { on: LocalDate.optional(), reason: Reason }

export const RegisterInput = z.strictObject({ ...Core.shape, ...when })
export const Registered = z.object({
  institution: InstitutionView,
  /** Records that may be the same institution; somebody decides. */
  duplicates: z.array(z.lazy(() => Duplicate)),
})

export const IssueInput = z.strictObject({ licence: LicenceInput, ...when })
export const RenewInput = z.strictObject({ until: LocalDate, ...when })
export const AmendInput = z.strictObject({
  change: z
    .strictObject({
      number: text(40, 4),
      kind: LicenceInput.shape.kind,
      issuer: text(100, 2),
      from: LocalDate,
      until: LocalDate,
      classes: Classes,
      stages: Stages,
      channels: Channels,
      remarks: longText(500).nullable(),
    })
    .partial()
    .refine(c => Object.keys(c).length > 0, '没有要变更的内容 | nothing to change'),
  ...because,
})
export const SuspendInput = z.strictObject({
  document: text(100, 2),
  until: LocalDate.nullable().default(null),
  ...because,
})
export const DocumentInput = z.strictObject({ document: text(100, 2), ...because })
export const OptionalDocumentInput = z.strictObject({
  document: text(100, 2).nullable().default(null),
  ...because,
})
export const BareInput = z.strictObject(because)
export const MoveInput = z.strictObject({ county: RegionCode, address: Address, ...because })
export const SiteBody = z.strictObject({ site: SiteInput, ...when })
export const SiteChangeBody = z.strictObject({
  change: z
    .strictObject(siteFields)
    .partial()
    .refine(c => Object.keys(c).length > 0, '没有要变更的内容 | nothing to change'),
  ...because,
})
export const SponsorsInput = z.strictObject({
  sponsors: z
    .array(
      z
        .strictObject({
          kind: z.enum(['ORGANISATION', 'PERSON']),
          name: text(120).default(''),
          uscc: Uscc.nullable().default(null),
          /** A natural person is first put on record in the role SPONSOR. */
          personId: Id.nullable().default(null),
          shareBp: z.int().min(0).max(10_000).nullable().default(null),
        })
        .refine(s => (s.kind === 'PERSON' ? s.personId !== null : s.name !== ''), {
          message: '单位须填名称，自然人须选已登记的人员 | an organisation needs a name, a person a record',
        }),
    )
    .min(1)
    .max(20)
    .refine(
      list => list.reduce((sum, s) => sum + (s.shareBp ?? 0), 0) <= 10_000,
      '出资比例合计超过 100% | shares exceed the whole',
    ),
  ...when,
})
export const PersonInput = z.strictObject({
  role: PersonRole,
  name: text(40, 2),
  phone: z
    .string()
    .regex(/^1[3-9]\d{9}$/, '不是 11 位手机号码 | not a mobile number')
    .nullable()
    .default(null),
  document: z
    .string()
    .regex(/^[0-9A-Za-z]{6,20}$/)
    .nullable()
    .default(null),
  ...when,
})
export const Identity = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  document: z.string().nullable(),
})
export const CustodyBody = z.strictObject({ custody: CustodyInput, ...when })
export const ListBody = z.strictObject({
  list: List,
  basis: text(200, 2),
  until: LocalDate.nullable().default(null),
  ...because,
})
export const UnlistBody = z.strictObject({ list: List, ...because })
export const CheckBody = z.strictObject({ result: z.enum(['PASSED', 'PROBLEMS']), ...when })
export const HoldBody = z
  .strictObject({
    level: HoldLevel,
    scopes: HoldScopes,
    basis: text(200, 2),
    reason: Reason,
    shown: z.boolean().default(false),
    from: LocalDate.optional(),
    until: LocalDate.nullable().default(null),
  })
  .refine(h => h.until === null || h.from === undefined || h.from <= h.until, {
    message: '止早于起 | ends before it begins',
    path: ['until'],
  })
export const ConversionBody = z.strictObject({ kind: ConversionKind, ...when })
export const ConversionStepBody = z.strictObject({ step: text(40, 2), ...when })

export const ConversionQuery = z.strictObject({
  region: RegionCode.default('000000'),
  by: z.enum(['county', 'city']).default('county'),
})
export const ConversionTotals = z.object({
  items: z.array(
    z.object({
      kind: ConversionKind,
      region: z.string(),
      total: z.int(),
      done: z.int(),
      failed: z.int(),
      open: z.int(),
      overdue: z.int(),
      settledBp: z.int(),
    }),
  ),
})

/** Facts that can be corrected; the place and the licences have acts of their own. */
export const CorrectionChange = z
  .strictObject({
    name: Name,
    shortName: text(60, 2).nullable(),
    uscc: Uscc.nullable(),
    usccNote: longText(500, 4).nullable(),
    legalForm: LegalForm,
    classes: Classes,
    stages: Stages,
    channels: Channels,
    address: Address,
  })
  .partial()
export const CorrectionBody = z.strictObject({ change: CorrectionChange, reason: Reason })
export const Correction = z.object({
  id: z.int(),
  institutionId: z.int(),
  institutionName: z.string(),
  county: z.string(),
  change: CorrectionChange,
  baseVersion: z.int(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: Instant,
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN']),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
})
export const CorrectionDecision = z.strictObject({
  decision: z.enum(['APPROVED', 'REJECTED']),
  reason: Reason,
})

export const Duplicate = z.object({
  id: z.int(),
  oneId: z.int(),
  otherId: z.int(),
  oneName: z.string().nullable(),
  otherName: z.string().nullable(),
  county: z.string(),
  otherCounty: z.string(),
  score: z.int(),
  grounds: z.array(z.enum(['USCC', 'LICENCE', 'PHONE', 'NAME', 'ADDRESS'])),
  foundAt: Instant,
  status: z.enum(['OPEN', 'MERGED', 'DISTINCT']),
  survivorId: z.int().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
})
export const DuplicateDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('DISTINCT'), reason: Reason }),
  z.strictObject({ decision: z.literal('MERGED'), survivorId: Id, reason: Reason }),
])
export const Comparison = z.object({
  pair: Duplicate,
  one: Institution.nullable(),
  other: Institution.nullable(),
})

export const HistoryItem = z.object({
  seq: z.int(),
  kind: z.string(),
  on: z.string(),
  payload: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  actor: z.string(),
  at: Instant,
})
