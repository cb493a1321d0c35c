export { cancelUnpaid, markPaid } from './actions.ts'
export { deemApproved, markPaidBack } from './refunds.ts'
export { contractsModule } from './routes.ts'
export { getContract, rosterOf, sealedColumns } from './store.ts'
