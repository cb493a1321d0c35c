export { contractsModule } from './routes.ts'
export { getContract, rosterOf, sealedColumns } from './store.ts'
