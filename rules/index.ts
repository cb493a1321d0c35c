/**
 * Public face of the rules without the regional tables (they are in ./regional.ts).
 * Everything here is pure and runs in server and browser.
 */
export {
  addWorkdays,
  type CalendarYear,
  countDays,
  type DayKind,
  type DayUnit,
  type Duration,
  dayKind,
  endOfPeriod,
  type NotComputable,
  type Period,
  type PeriodUnit,
  type WorkCalendar,
  workCalendar,
} from './calendar.ts'
export type { CivilDate } from './date.ts'
export {
  ExplainInputError,
  explain,
  explainKinds,
  type Ground,
  type InputSpec,
  type Inputs,
} from './explain.ts'
export { articleOf, type Finding, type Severity } from './finding.ts'
export { type Capacity, roomCapacity } from './formulas/capacity.ts'
export type { Slot } from './formulas/class-slots.ts'
export {
  type ClassTimeAnswer,
  type ClassTimeFacts,
  classTime,
  classTimeFindings,
  type Days,
} from './formulas/class-time.ts'
export {
  type ClockId,
  clock,
  lessonConfirmation,
  type NoDeadline,
  refundAppeal,
  refundApproval,
  refundPayment,
} from './formulas/clocks.ts'
export { type Deadline, deadline } from './formulas/deadline.ts'
export {
  type BenchmarkRow,
  type Discretion,
  type DiscretionFacts,
  discretion,
  type FactorEffect,
} from './formulas/discretion.ts'
export { type Exposure, type ExposureFacts, exposure } from './formulas/exposure.ts'
export { type FineFacts, type FineId, type FineRange, fineRange } from './formulas/fine.ts'
export { type Gains, type GainsFacts, illegalGains } from './formulas/gains.ts'
export {
  type Instalment,
  type InstalmentFacts,
  type InstalmentStanding,
  instalmentPlan,
  instalmentStanding,
} from './formulas/instalments.ts'
export { lessonsAhead, type WholeClass } from './formulas/joining.ts'
export { type LighterLaw, type LighterLawFacts, lighterLaw } from './formulas/lighter-law.ts'
export { type Limitation, type LimitationFacts, limitation } from './formulas/limitation.ts'
export { type Claim, type Liquidation, type LiquidationFacts, liquidation } from './formulas/liquidation.ts'
export {
  type BookedOrder,
  type OrderGroup,
  type OrderSplit,
  type OrderSplitFacts,
  orderSplit,
} from './formulas/order-split.ts'
export {
  type OpenPurchase,
  type PrepaymentAnswer,
  type PrepaymentFacts,
  prepayment,
} from './formulas/prepayment.ts'
export { type PriceCap, type PriceCapFacts, priceCap } from './formulas/price-cap.ts'
export {
  type LessonPricing,
  noRefundTerms,
  type Refund,
  type RefundBasis,
  type RefundFacts,
  type RefundTerms,
  refund,
} from './formulas/refund.ts'
export { explainRelease, releaseOfLesson, valueOfLessons } from './formulas/release.ts'
export { type Reserve, type ReserveFacts, type ReserveFee, riskReserve } from './formulas/reserve.ts'
export { type StaffedClass, type Staffing, type StaffingFacts, staffing } from './formulas/staffing.ts'
export {
  type Surcharge,
  type SurchargeFacts,
  type Suspension,
  surcharge,
  surchargeOfDays,
} from './formulas/surcharge.ts'
export * from './identifiers.ts'
export type {
  Activity,
  Channel,
  DatedValue,
  Definition,
  FinedParty,
  FineRow,
  Gravity,
  Known,
  ParameterLayer,
  PolicyDocument,
  Resolved,
  Stage,
  SubjectClass,
  Unknown,
  Where,
} from './parameter.ts'
export { nationalParameters, type ParameterId } from './parameters.gen.ts'
export { regionChain } from './region-chain.ts'
export { type Rulebook, rulebook, type ValueOf } from './rulebook.ts'
export {
  emptySchoolCalendar,
  type SchoolCalendar,
  type SchoolHours,
  type SchoolPeriod,
  schoolHoursOn,
  schoolPeriodOn,
} from './school-calendar.ts'
export type { Citation, Confidence, Explained, Step, Text, Trace } from './trace.ts'
