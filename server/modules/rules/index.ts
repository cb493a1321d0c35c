export { lawOf } from './current.ts'
export { rulesModule } from './routes.ts'
