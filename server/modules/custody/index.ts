/** Custody of prepaid fees, as later modules use it. */
export type { BankAnswer } from './actions/bank-answer.ts'
export * from './actions/orders.ts'
export * from './actions/payments.ts'
export * from './actions/payouts.ts'
export * from './actions/refunds.ts'
export * from './actions/statements.ts'
export { amountOfLesson, releasedAfter } from './amounts.ts'
export { orderPaid, orderPaidBack, orderReopened, ordersExhausted } from './announcements.ts'
export { type BankAccount, fileBankAccount, findBankAccount } from './bank/accounts.ts'
export { type BankConnection, connectBank } from './bank/connection.ts'
export { paymentReference } from './bank/routes.ts'
export { type BankTraffic, startBankTraffic } from './bank/traffic.ts'
export { closedTrees, proveDay, proveDays } from './proof/close-day.ts'
export {
  FamilyProof,
  type Fault,
  familyFaultsOf,
  faultsOf,
  SignedProof,
} from './proof/document.ts'
export { signProofs } from './proof/key.ts'
export { custodyModule } from './routes.ts'
export { settleAlone } from './settlement/alone.ts'
export { LaneClosed, LaneFull, type LaneRequest, Lanes } from './settlement/lanes.ts'
export { prepareMonths } from './settlement/months.ts'
export type { Basis, Guard, GuardedRow, Outcome, Reason, SettleRow } from './settlement/row.ts'
export { type SettleOptions, settle } from './settlement/settle.ts'
export { settleOnce } from './settlement/settle-once.ts'
export { settlementGround } from './settlement/tuning.ts'
export { type Imported, importStatements } from './statements/import.ts'
export { Layout } from './statements/layout.ts'
export { STATEMENT_KINDS, type StatementKind } from './statements/statement.ts'
export { endToEndId, type Instruction, readEndToEndId } from './store/instructions.ts'
export { booksOf, type OrderView, type ReleaseView, releasesOf, type SeatName } from './store/lookup.ts'
export { heldSeats } from './store/orders.ts'
export {
  type AccountTotal,
  accountTotals,
  type DayTotal,
  dayTotals,
  firstDay,
  listAccounts,
} from './store/totals.ts'
export { heldOf, type OrderStatus } from './workflow.ts'
