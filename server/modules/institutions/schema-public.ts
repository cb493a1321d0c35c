import { z } from 'zod'
import { ChannelCode, ClassCode, RegionCode, StageCode } from '../../platform/http/shapes.ts'
import { ListQuery, Typed } from './schema.ts'
import { HoldLevel, HoldScope, LegalForm, LicenceKind, List, Status } from './vocabulary.ts'

const Text = z.object({ zh: z.string(), en: z.string() })

/** Query of the public look-up. Small pages for weak phones. */
export const PublicQuery = z.strictObject({
  q: Typed.optional(),
  region: RegionCode.optional(),
  class: ListQuery.shape.class,
  stage: ListQuery.shape.stage,
  channel: ListQuery.shape.channel,
  list: ListQuery.shape.list,
  /** true: licensed and within the term of the licence today; false: all others. Both when absent, lawful ones first. */
  lawful: z
    .enum(['true', 'false'])
    .transform(v => v === 'true')
    .optional(),
  cursor: ListQuery.shape.cursor,
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const PublicItem = z.object({
  code: z.string(),
  name: z.string(),
  county: z.string(),
  address: z.string(),
  classes: z.array(ClassCode),
  status: Status,
  licenceUntil: z.string().nullable(),
  lists: z.array(List),
})

export const PublicPrice = z.object({
  class: ClassCode,
  stage: StageCode,
  channel: ChannelCode,
  status: z.enum(['CAPPED', 'FREE_PRICE', 'UNKNOWN']),
  reason: Text.nullable(),
  standardMinutes: z.int().nullable(),
  /** Highest price of a standard lesson for one person, by class size, fen. */
  bands: z.array(z.object({ min: z.int(), max: z.int().nullable(), capFen: z.int().nullable() })),
  citation: z.object({ doc: Text, article: z.string().nullable() }).nullable(),
})

export const PublicInstitution = z.object({
  code: z.string(),
  id: z.int(),
  name: z.string(),
  shortName: z.string().nullable(),
  uscc: z.string().nullable(),
  legalForm: LegalForm,
  county: z.string(),
  address: z.string(),
  status: Status,
  statusSince: z.string(),
  statusUntil: z.string().nullable(),
  lists: z.array(List),
  /** Licensed, not suspended, and a permit is in force today. */
  lawful: z.boolean(),
  permits: z.array(
    z.object({
      number: z.string(),
      kind: LicenceKind,
      issuer: z.string(),
      from: z.string(),
      until: z.string(),
      classes: z.array(ClassCode),
      stages: z.array(StageCode),
      channels: z.array(ChannelCode),
      status: z.enum(['VALID', 'EXPIRED', 'ENDED', 'REVOKED']),
      inForce: z.boolean(),
    }),
  ),
  custody: z
    .object({
      mode: z.enum(['BANK_CUSTODY', 'RISK_RESERVE', 'BOTH']),
      bank: z.string().nullable(),
      /** Masked. */
      account: z.string().nullable(),
      reserveFen: z.int().nullable(),
    })
    .nullable(),
  prices: z.array(PublicPrice),
  lastCheck: z.object({ on: z.string(), result: z.enum(['PASSED', 'PROBLEMS']) }).nullable(),
  holds: z.array(
    z.object({
      level: HoldLevel,
      scopes: z.array(HoldScope),
      basis: z.string(),
      from: z.string(),
      until: z.string().nullable(),
    }),
  ),
  sites: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      address: z.string(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      datum: z.string().nullable(),
    }),
  ),
  asOf: z.string(),
})
