import { z } from 'zod'
import { pageQuery } from '../../http/paging.ts'
import { CountyCode, Id, Instant, longText } from '../../http/shapes.ts'
import { purposeCodes, scopeKinds } from './purposes.ts'

export const States = z.enum(['ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED'])
const Purpose = z.enum(purposeCodes)
const Scope = z.strictObject({
  kind: z.enum(scopeKinds),
  id: z
    .string()
    .max(64)
    .regex(/^[\w/-]{1,64}$/),
})

/** What a member of staff asks for: one object, for a purpose, with a reason, for some days. */
export const NewAccessRequest = z.strictObject({
  county: CountyCode,
  purpose: Purpose,
  scope: Scope,
  reason: longText(1000, 5),
  days: z.int().min(1).max(366),
})

export const AccessRequest = z.object({
  id: z.int(),
  county: z.string(),
  institutionId: z.int().nullable(),
  askedBy: z.string(),
  askedName: z.string(),
  askedRole: z.string(),
  askedAt: Instant,
  purpose: Purpose,
  scope: z.object({ kind: z.enum(scopeKinds), id: z.string() }),
  reason: z.string(),
  days: z.int(),
  state: States,
  decidedName: z.string().nullable(),
  decidedRole: z.string().nullable(),
  decidedAt: Instant.nullable(),
  note: z.string().nullable(),
  validUntil: Instant.nullable(),
  /** Approved, not revoked, not past. */
  valid: z.boolean(),
  version: z.int(),
})

export const AccessRequestQuery = z.strictObject({
  ...pageQuery,
  state: States.optional(),
  /** Only what I asked for. */
  mine: z.literal('true').optional(),
})

/** A decision with its words, which the person who asked reads. */
export const Decision = z.strictObject({ note: longText(1000, 0).default('') })
/** A refusal or a revocation gives its reason. */
export const ReasonedDecision = z.strictObject({ note: longText(1000, 2) })

export const AccessRecord = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  kind: z.string(),
  requestId: z.int().nullable(),
  purpose: z.string(),
  county: z.string(),
  institutionId: z.int().nullable(),
  object: z.string(),
  rowId: z.string(),
  columns: z.array(z.string()),
})

export const AccessRecordQuery = z.strictObject({
  ...pageQuery,
  requestId: Id.optional(),
  actor: z
    .string()
    .max(80)
    .regex(/^[\w:.-]{1,80}$/)
    .optional(),
})

export const YearQuery = z.strictObject({ year: z.coerce.number().int().min(2020).max(2100) })
export const YearFileQuery = YearQuery.extend({ format: z.enum(['xlsx', 'csv']).default('csv') })

/** The yearly audit of how children's data were seen. @cite 未成年人网络保护条例 第37条 */
export const AccessAudit = z.object({
  year: z.int(),
  requests: z.array(
    z.object({
      purpose: z.string(),
      asked: z.int(),
      approved: z.int(),
      refused: z.int(),
      open: z.int(),
      /** Approved and over without a single look: asked for more than was needed. */
      unused: z.int(),
    }),
  ),
  looks: z.object({
    total: z.int(),
    children: z.int(),
    people: z.int(),
    /** Looks that no grant covered at their moment. Must be 0. */
    uncovered: z.int(),
  }),
  /** Requests decided by the person who asked. Must be 0. */
  selfApproved: z.int(),
})
