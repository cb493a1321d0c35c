export { lawOf } from './current.ts'
export { workCalendarsOf } from './replay/calendars.ts'
export {
  declareReplay,
  type Judgement,
  type PastRecord,
  type Period,
  type ReplayKind,
} from './replay/kinds.ts'
export { rulesModule } from './routes.ts'
