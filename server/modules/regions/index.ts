export { requireRegion, successorsOf } from './actions.ts'
export { calendarFor, type DayRange, schoolCalendarFor, workCalendarFor } from './calendars.ts'
export { placeReadings, readName } from './readings.ts'
export { regionsModule } from './routes.ts'
export { letters } from './search.ts'
export { type SeedOptions, type SeedProgress, seedRegions } from './seed.ts'
export {
  childrenOf,
  countyCodes,
  findInForce,
  findRegion,
  findRegions,
  type RegionRow,
  spanOf,
} from './store.ts'
