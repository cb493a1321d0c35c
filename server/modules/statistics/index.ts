export { refresh } from './refresh.ts'
export { statisticsModule } from './routes.ts'
