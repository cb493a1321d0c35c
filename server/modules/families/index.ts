export { childForContract } from './actions.ts'
export { familiesModule } from './routes.ts'
export { sealedColumns } from './store.ts'
