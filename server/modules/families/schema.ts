import { z } from 'zod'
import { CountyCode, LocalDate, StageCode, text } from '../../platform/http/shapes.ts'

export const Relation = z.enum(['FATHER', 'MOTHER', 'GRANDPARENT', 'OTHER'])
export const DocumentKind = z.enum(['RESIDENT_ID', 'HK_MACAO_TAIWAN', 'PASSPORT', 'OTHER'])

/** A guardian opens a family account. */
export const FamilyInput = z.strictObject({
  login: text(64, 3).regex(
    /^[\p{L}\p{N}._@-]+$/u,
    '只能使用文字、数字和 . _ @ - | letters, digits and . _ @ - only',
  ),
  password: z.string().min(10).max(256),
  name: text(64),
  phone: z.string().regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号码 | an eleven-digit mobile number'),
  relation: Relation,
  county: CountyCode,
  /** Version of the privacy notice that was shown and agreed to. */
  consent: text(32),
})
export type FamilyInput = z.output<typeof FamilyInput>

const Document = z.strictObject({ kind: DocumentKind, number: text(32, 5) })

export const ChildInput = z.strictObject({
  name: text(64),
  birth: LocalDate,
  stage: StageCode,
  document: Document.nullable().default(null),
  /** Version of the notice on children's data that the guardian agreed to for this child. */
  consent: text(32),
})
export type ChildInput = z.output<typeof ChildInput>

/** What is known of a child. */
export type ChildFacts = Omit<ChildInput, 'consent'>

/** A correction. Without `document` the one on record stays; null takes it away. */
export const ChildChange = ChildInput.omit({ consent: true }).extend({
  document: Document.nullable().optional(),
})
export type ChildChange = z.output<typeof ChildChange>

/** A child as its own family sees it. */
export const Child = z.object({
  id: z.int(),
  name: z.string(),
  birth: z.string(),
  stage: StageCode,
  document: z.object({ kind: DocumentKind, masked: z.string() }).nullable(),
  consent: z.object({ version: z.string(), granted: z.boolean(), at: z.string() }).nullable(),
  version: z.int(),
})
export type Child = z.output<typeof Child>

export const Family = z.object({
  id: z.int(),
  county: z.string(),
  guardians: z.array(z.object({ id: z.int(), name: z.string(), phone: z.string(), relation: Relation })),
  children: z.array(Child),
})
export type Family = z.output<typeof Family>
