import { z } from 'zod'
import {
  ChannelCode,
  ClassCode,
  CountyCode,
  LocalDate,
  longText,
  StageCode,
  text,
} from '../../platform/http/shapes.ts'

/** Words of the register: codes that columns, payloads and doors share. */
export const LegalForm = z.enum([
  'ENTERPRISE',
  'NON_ENTERPRISE',
  'INDIVIDUAL',
  'PUBLIC_INSTITUTION',
  'SOCIAL_ORGANISATION',
  'OTHER',
])
export type LegalForm = z.infer<typeof LegalForm>

/** Where an institution stands. `MERGED` is a record that turned out to be another one's duplicate. */
export const Status = z.enum([
  'REGISTERED',
  'LICENSED',
  'SUSPENDED',
  'LAPSED',
  'INACTIVE',
  'REVOKED',
  'CLOSED',
  'MERGED',
])
export type Status = z.infer<typeof Status>

export const CustodyMode = z.enum(['BANK_CUSTODY', 'RISK_RESERVE', 'BOTH'])
export type CustodyMode = z.infer<typeof CustodyMode>

export const LicenceKind = z.enum(['EDUCATION', 'INDUSTRY', 'JOINT'])
export const PersonRole = z.enum(['PRINCIPAL', 'LEGAL_REPRESENTATIVE', 'SPONSOR', 'SAFETY', 'CONTACT'])
export const List = z.enum(['WHITE', 'BLACK', 'EXPOSED'])
export type List = z.infer<typeof List>
export const ConversionKind = z.enum(['PROFIT_TO_NONPROFIT', 'FILING_TO_APPROVAL'])
export type ConversionKind = z.infer<typeof ConversionKind>
export const HoldLevel = z.enum(['HARD', 'SOFT', 'WARNING'])
export type HoldLevel = z.infer<typeof HoldLevel>
/** What a hold stops. `ALL` stops every one of the others. */
export const HoldScope = z.enum(['SALES', 'ENROLMENT', 'TEACHING', 'PAYOUT', 'FILING', 'LICENSING', 'ALL'])
export type HoldScope = z.infer<typeof HoldScope>
export const Datum = z.enum(['WGS84', 'GCJ02', 'CGCS2000', 'BD09'])

const unique = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .min(1)
    .max(max)
    .refine(a => new Set(a).size === a.length, '有重复项 | has repeated members')

export const Classes = unique(ClassCode, 5)
export const Stages = unique(StageCode, 4)
export const Channels = unique(ChannelCode, 2)
export const HoldScopes = unique(HoldScope, 7)

/** Eighteen characters of the standard's alphabet; the check digit is judged by the rules and may be overridden. */
export const Uscc = z
  .string()
  .trim()
  .transform(s => s.toUpperCase())
  .pipe(
    z
      .string()
      .regex(
        /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/,
        '不是 18 位统一社会信用代码 | not 18 characters of a credit code',
      ),
  )

/** 13 or 15 digits, with or without the frame 教民…号; other permits have numbers of their own. */
export const LicenceNumber = text(40, 4)

/** A place on the earth with the system of its numbers, because the systems differ by hundreds of metres. */
export const Place = z.strictObject({
  lon: z.number().min(73).max(136),
  lat: z.number().min(3).max(54),
  datum: Datum,
})

export const Name = text(120, 2)
export const Address = text(200, 2)
export const Reason = longText(2000, 2)

/** The facts with which an institution enters the register. */
export const Core = z.strictObject({
  name: Name,
  shortName: text(60, 2).nullable().default(null),
  uscc: Uscc.nullable().default(null),
  /** Why a code whose check digit fails is right all the same. */
  usccNote: longText(500, 4).nullable().default(null),
  legalForm: LegalForm,
  classes: Classes,
  stages: Stages,
  channels: Channels,
  county: CountyCode,
  address: Address,
})
export type Core = z.infer<typeof Core>

export const LicenceInput = z
  .strictObject({
    number: LicenceNumber,
    kind: LicenceKind,
    issuer: text(100, 2),
    from: LocalDate,
    until: LocalDate,
    classes: Classes,
    stages: Stages,
    channels: Channels,
    remarks: longText(500).nullable().default(null),
  })
  .refine(l => l.from <= l.until, { message: '有效期止早于起 | ends before it begins', path: ['until'] })

/** Facts of a teaching point, without defaults, so that a change can name some of them. */
export const siteFields = {
  name: text(100, 1),
  address: Address,
  /** Floor area, square decimetres (1 m² = 100 dm²). */
  areaDm2: z.int().min(1).max(100_000_000).nullable(),
  teachingDm2: z.int().min(1).max(100_000_000).nullable(),
  floor: z.int().min(-5).max(200).nullable(),
  capacity: z.int().min(1).max(100_000).nullable(),
  place: Place.nullable(),
}

export const SiteInput = z
  .strictObject({
    ...siteFields,
    areaDm2: siteFields.areaDm2.default(null),
    teachingDm2: siteFields.teachingDm2.default(null),
    floor: siteFields.floor.default(null),
    capacity: siteFields.capacity.default(null),
    place: siteFields.place.default(null),
  })
  .refine(s => s.teachingDm2 === null || s.areaDm2 === null || s.teachingDm2 <= s.areaDm2, {
    message: '教学面积大于建筑面积 | teaching area exceeds the floor area',
    path: ['teachingDm2'],
  })

export const CustodyInput = z
  .strictObject({
    mode: CustodyMode,
    bank: text(60, 2).nullable().default(null),
    /** Masked before it arrives in the register: only the last four characters are kept. */
    account: z
      .string()
      .regex(/^[0-9A-Za-z* -]{4,40}$/)
      .nullable()
      .default(null),
    reserveFen: z.int().min(0).max(1_000_000_000_000).nullable().default(null),
  })
  .refine(c => c.mode === 'RISK_RESERVE' || c.bank !== null, {
    message: '银行托管须填写银行 | custody in a bank needs the bank',
    path: ['bank'],
  })
