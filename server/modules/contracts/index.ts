export { contractsModule } from './routes.ts'
export { getContract, openLearner, rosterOf, sealedColumns } from './store.ts'
