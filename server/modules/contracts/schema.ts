import { z } from 'zod'
import { ChannelCode, ClassCode, Id, Instant, longText, StageCode } from '../../platform/http/shapes.ts'
import { purposeCodes } from '../../platform/seal/access/purposes.ts'

/** What the parties agree; kept whole with the contract, so that later changes of the course do not touch it. */
export const Terms = z.object({
  institution: z.object({
    id: z.int(),
    name: z.string(),
    uscc: z.string().nullable(),
    licence: z.string().nullable(),
    licenceUntil: z.string().nullable(),
  }),
  custodyMode: z.string().nullable(),
  course: z.object({
    id: z.int(),
    title: z.string(),
    subject: z.string(),
    class: ClassCode,
    stage: StageCode,
    channel: ChannelCode,
  }),
  group: z.object({ id: z.int(), name: z.string(), capacity: z.int() }),
  teacher: z.string(),
  place: z.string(),
  lessonMinutes: z.int(),
  lessons: z.int(),
  giftLessons: z.int(),
  listPriceFen: z.int(),
  priceFen: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  meetings: z.array(z.object({ n: z.int(), date: z.string(), startsAt: z.string(), endsAt: z.string() })),
  /** The class was under way: the whole of it, of which the contract sells only what lay ahead, from meeting `from` on. */
  whole: z
    .object({ from: z.int(), held: z.int(), lessons: z.int(), giftLessons: z.int(), priceFen: z.int() })
    .optional(),
})
export type Terms = z.output<typeof Terms>

export const Explained = z.object({ value: z.unknown(), trace: z.array(z.unknown()) })

export const QuoteInput = z.strictObject({ institutionId: Id, classGroupId: Id, childId: Id })
export type QuoteInput = z.output<typeof QuoteInput>

/** An offer as the guardian sees it before signing. */
export const Quote = z.object({
  terms: Terms,
  learner: z.string(),
  body: z.string(),
  /** SHA-256 of the body, hexadecimal; signing names it. */
  contentHash: z.string(),
  template: z.string(),
  lawful: z.boolean(),
  prepayment: Explained,
  priceCap: Explained.nullable(),
  /** How the lessons that are left are priced, where the class is under way. */
  joining: Explained.optional(),
})

/** For what a learner's data are wanted; any running grant unless said. */
export const LearnerInput = z.strictObject({ purpose: z.enum(purposeCodes).optional() })

/** Who the learner of an order is, shown under a grant. */
export const LearnerView = z.object({
  orderId: z.int(),
  institutionId: z.int(),
  county: z.string(),
  name: z.string(),
  /** Null once the family took the child out of its account. */
  birth: z.string().nullable(),
  stage: StageCode.nullable(),
  guardians: z.array(z.object({ name: z.string(), relation: z.string(), phone: z.string() })),
  grant: z.object({ requestId: z.int(), purpose: z.enum(purposeCodes), validUntil: Instant }),
})

export const SignInput = QuoteInput.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) })
export type SignInput = z.output<typeof SignInput>

export const ContractStatus = z.enum(['SIGNED', 'PAID', 'CANCELLED', 'CLOSED'])

/** A payment that the bank will ask for; follow it under its reference until the cashier's address is there. */
export const PaymentStarted = z.object({ reference: z.string(), orderId: z.int(), amountFen: z.int() })

/** Where the money of an order is. */
export const Money = z.object({
  paidFen: z.int(),
  usedLessons: z.int(),
  totalLessons: z.int(),
  releasedFen: z.int(),
  refundedFen: z.int(),
  heldFen: z.int(),
  nextReleaseFen: z.int(),
  status: z.string(),
})

export const Contract = z.object({
  id: z.int(),
  number: z.string(),
  institutionId: z.int(),
  institutionName: z.string(),
  county: z.string(),
  class: ClassCode,
  classGroupId: z.int(),
  courseTitle: z.string(),
  groupName: z.string(),
  /** Full for the family and the institution, masked for everybody else. */
  learner: z.string(),
  childId: z.int().nullable(),
  priceFen: z.int(),
  lessons: z.int(),
  giftLessons: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  signedAt: Instant,
  payUntil: Instant,
  status: ContractStatus,
  paidOn: z.string().nullable(),
  money: Money,
  version: z.int(),
})

export const ContractDetail = Contract.extend({
  terms: Terms,
  body: z.string(),
  contentHash: z.string(),
  template: z.string(),
  explained: z.object({
    prepayment: Explained,
    priceCap: Explained.nullable(),
    joining: Explained.optional(),
  }),
})

/** A meeting of a class group that a child of the family is in. */
export const FamilySession = z.object({
  orderId: z.int(),
  sessionId: z.int(),
  institutionId: z.int(),
  n: z.int(),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  teacherName: z.string(),
  place: z.string(),
  status: z.enum(['SCHEDULED', 'TAUGHT', 'CANCELLED']),
})
export type FamilySession = z.output<typeof FamilySession>

export const RefundStatus = z.enum([
  'REQUESTED',
  'APPROVED',
  'AUTO_APPROVED',
  'REJECTED',
  'APPEALED',
  'UPHELD',
  'PAID_BACK',
  'WITHDRAWN',
  'LAPSED',
])

export const RefundInput = z.strictObject({
  fault: z.enum(['OPERATOR', 'CONSUMER']),
  reason: longText(500),
  /** The guardian had already had the same service from the institution when paying. */
  knewSameService: z.boolean().default(false),
})
export type RefundInput = z.output<typeof RefundInput>

export const Refund = z.object({
  id: z.int(),
  orderId: z.int(),
  institutionId: z.int(),
  county: z.string(),
  class: ClassCode,
  fault: z.enum(['OPERATOR', 'CONSUMER']),
  reason: z.string(),
  refundFen: z.int(),
  fromCustodyFen: z.int(),
  toInstitutionFen: z.int(),
  explained: Explained,
  requestedAt: Instant,
  answerDueOn: z.string().nullable(),
  status: RefundStatus,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  /** After a refusal: last day for taking it to the county. */
  appealDueOn: z.string().nullable(),
  decision: z.string().nullable(),
  decidedAt: Instant.nullable(),
  paidBackAt: Instant.nullable(),
  version: z.int(),
})

export const AnswerInput = z.strictObject({ approve: z.boolean(), answer: longText(1000) })
export const DecisionInput = z.strictObject({ uphold: z.boolean(), decision: longText(1000) })
