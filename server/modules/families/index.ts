export { childForContract } from './actions.ts'
export { type Identity, openIdentity } from './identity.ts'
export { familiesModule } from './routes.ts'
export { sealedColumns } from './store.ts'
