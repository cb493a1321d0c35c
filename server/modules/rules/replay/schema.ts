import { z } from 'zod'
import { Instant, LocalDate, RegionCode, text } from '../../../platform/http/shapes.ts'
import { ParameterName, ScopeInput, ValueInput } from '../schema.ts'

const KindName = z.string().regex(/^[a-z]{2,30}\.[a-zA-Z]{2,40}$/)

/** A value of the draft: as it would be proposed, but for any region, and without a document. */
export const DraftValue = z.strictObject({
  region: RegionCode.meta({ description: '000000 为全国 · the nation' }),
  parameter: ParameterName,
  scope: ScopeInput.default({}),
  from: LocalDate,
  until: LocalDate.optional(),
  value: ValueInput.optional(),
  unknown: text(300, 2).optional(),
})
export type DraftValue = z.output<typeof DraftValue>

export const ReplayInput = z.strictObject({
  name: text(100),
  region: RegionCode,
  from: LocalDate,
  to: LocalDate,
  kinds: z.array(KindName).min(1).max(20),
  draft: z.array(DraftValue).min(1).max(50),
})
export type ReplayInput = z.output<typeof ReplayInput>

export const ReplayStatus = z.enum(['WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'])
const Total = z.object({
  looked: z.int(),
  changed: z.int(),
  moreFen: z.int(),
  lessFen: z.int(),
})
export type Total = z.output<typeof Total>

export const ReplayView = z.object({
  id: z.int(),
  region: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  kinds: z.array(z.string()),
  draft: z.array(z.unknown()),
  status: ReplayStatus,
  /** By kind, then by county. */
  totals: z.record(z.string(), z.record(z.string(), Total)),
  looked: z.int(),
  changed: z.int(),
  hits: z.int(),
  failure: z.string().nullable(),
  askedBy: z.int(),
  askedName: z.string(),
  askedAt: Instant,
  endedAt: Instant.nullable(),
  version: z.int(),
})
export type ReplayView = z.input<typeof ReplayView>

const Judged = z.object({ verdict: z.string(), amountFen: z.int().nullable(), day: z.string().nullable() })
export const HitView = z.object({
  n: z.int(),
  kind: z.string(),
  record: z.string(),
  institutionId: z.int().nullable(),
  county: z.string(),
  on: z.string(),
  weight: z.int(),
  before: Judged,
  after: Judged,
  deltaFen: z.int().nullable(),
})
export type HitView = z.output<typeof HitView>

const Explained = z.object({ value: z.unknown(), trace: z.array(z.unknown()) })
export const HitDetail = HitView.extend({
  explainedBefore: Explained.nullable(),
  explainedAfter: Explained.nullable(),
})
export const KindView = z.object({
  kind: z.string(),
  zh: z.string(),
  en: z.string(),
  rows: z.array(z.string()),
})
