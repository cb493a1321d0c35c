import { z } from 'zod'
import { activities, finedParties, gravities } from '../../../rules/parameter.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import {
  ChannelCode,
  ClassCode,
  Instant,
  LocalDate,
  longText,
  RegionCode,
  StageCode,
  text,
} from '../../platform/http/shapes.ts'

export const ParameterName = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{2,20}[a-z]?\.[a-z][A-Za-z0-9]{0,60}$/)
export const RowName = z.string().regex(/^[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{2,20}[a-z]?$/)
export const DocumentKey = text(120, 2)
const url = z.url({ protocol: /^https?$/ }).max(500)

export const DocumentInput = z.strictObject({
  key: DocumentKey.meta({ description: '文号；没有文号的用题名 · number, or title where it has none' }),
  region: RegionCode,
  title: text(300, 2),
  titleEn: text(300, 2).optional(),
  issuer: text(200, 2),
  publishedOn: LocalDate,
  url: url.optional(),
  part: z.enum(['MAIN', 'SUPPORTING']).default('SUPPORTING'),
  mainKey: DocumentKey.optional(),
})
export type DocumentInput = z.output<typeof DocumentInput>
export const DocumentChange = DocumentInput.omit({ key: true, region: true }).extend({
  repealedOn: LocalDate.optional(),
})
export type DocumentChange = z.output<typeof DocumentChange>

export const DocumentView = z.object({
  key: z.string(),
  region: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  issuer: z.string().nullable(),
  publishedOn: z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD' }),
  url: z.string().nullable(),
  part: z.enum(['MAIN', 'SUPPORTING']),
  mainKey: z.string().nullable(),
  repealedOn: z.string().nullable(),
  /** Shipped with the program, or entered by the region. */
  source: z.enum(['SHIPPED', 'ENTERED']),
  values: z.int().meta({ description: 'how many dated values cite it' }),
  version: z.int(),
})
export type DocumentView = z.output<typeof DocumentView>

const several = <T extends z.ZodType>(word: T) => z.array(word).min(1).max(8).optional()
export const ScopeInput = z.strictObject({
  class: several(ClassCode),
  stage: several(StageCode),
  channel: several(ChannelCode),
  activity: several(z.enum(activities)),
  district: several(text(40)),
})

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
/** A value in the shape of its parameter's unit; the unit is checked with the parameter. */
export const ValueInput = z.union([
  z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  z.boolean(),
  text(60),
  z.array(text(60)).min(1).max(50),
  z.strictObject({
    amount: whole,
    unit: z.enum(['WORKDAY', 'CALENDAR_DAY', 'MONTH', 'YEAR', 'HOUR', 'MINUTE']),
  }),
  z.strictObject({ min: whole, max: whole }),
  z
    .array(z.strictObject({ min: whole, max: whole.nullable(), base_fen: whole.nullable() }))
    .min(1)
    .max(20),
  z
    .array(
      z.strictObject({
        gravity: z.enum(gravities),
        party: z.enum(finedParties).optional(),
        gains: z.strictObject({ min: whole, max: whole.nullable().optional() }).optional(),
        amount: z.strictObject({ min: whole, max: whole }).optional(),
        multiple: z.strictObject({ min: whole, max: whole }).optional(),
      }),
    )
    .min(1)
    .max(20),
])

export const ProposalInput = z.strictObject({
  region: RegionCode,
  parameter: ParameterName,
  scope: ScopeInput.default({}),
  from: LocalDate,
  until: LocalDate.optional(),
  value: ValueInput.optional(),
  unknown: text(300, 2).optional().meta({ description: '暂无规定的原因 · why there is no value' }),
  soft: z.boolean().default(false).meta({ description: '“原则上”· as a rule' }),
  document: DocumentKey,
  article: text(100).optional(),
  note: text(500).optional(),
  reason: longText(500, 2),
})
export type ProposalInput = z.output<typeof ProposalInput>

const Words = z.object({ zh: z.string(), en: z.string() })
export const ProposalStatus = z.enum(['PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN', 'ANNULLED'])
export const ProposalView = z.object({
  id: z.int(),
  region: z.string(),
  parameter: z.string(),
  name: Words,
  unit: z.string(),
  scope: z.record(z.string(), z.array(z.string())),
  from: z.string(),
  until: z.string().nullable(),
  value: z.unknown(),
  unknown: z.string().nullable(),
  soft: z.boolean(),
  document: z.string(),
  article: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string(),
  status: ProposalStatus,
  proposedBy: z.int(),
  proposedName: z.string(),
  proposedAt: Instant,
  reviewedName: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  review: z.string().nullable(),
  version: z.int(),
})
export type ProposalView = z.input<typeof ProposalView>

export const ReviewInput = z.strictObject({ publish: z.boolean(), review: longText(500, 2) })
export const AnnulInput = z.strictObject({ reason: longText(500, 2) })

const CitationView = z.object({
  document: z.string(),
  title: Words,
  article: z.string().nullable(),
  url: z.string().nullable(),
  region: z.string(),
  from: z.string(),
  confidence: z.string(),
  draft: z.boolean(),
})
export const whereQuery = {
  region: RegionCode.default('000000'),
  class: ClassCode.optional(),
  stage: StageCode.optional(),
  channel: ChannelCode.optional(),
}
export const ParameterView = z.object({
  id: z.string(),
  subject: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string(),
  regionMay: z.string(),
  known: z.boolean(),
  value: z.unknown(),
  soft: z.boolean(),
  unknown: Words.nullable(),
  citation: CitationView.nullable(),
})
export type ParameterView = z.output<typeof ParameterView>
export const HistoryItem = z.object({
  region: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  precision: z.string().nullable(),
  scope: z.record(z.string(), z.array(z.string())),
  value: z.unknown(),
  unknown: Words.nullable(),
  soft: z.boolean(),
  draft: z.boolean(),
  document: z.string(),
  title: Words,
  article: z.string().nullable(),
  confidence: z.string(),
  note: Words.nullable(),
  source: z.enum(['SHIPPED', 'ENTERED']),
})
export const ParameterDetail = ParameterView.extend({ history: z.array(HistoryItem) })
export const DifferenceView = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string(),
  subject: z.string(),
  before: ParameterView,
  after: ParameterView,
})
export const RowUses = z.object({
  row: z.string(),
  parameters: z.array(z.string()),
  cites: z.array(z.object({ document: z.string(), article: z.string().nullable() })),
  formulas: z.array(z.string()),
  gates: z.array(z.string()),
  screens: z.array(z.string()),
  tests: z.array(z.string()),
})
export const listOf = <T extends z.ZodType>(item: T) => pageOf(item)
export const page = pageQuery
