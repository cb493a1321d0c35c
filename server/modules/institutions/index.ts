import './open-work.ts'

export { change, getInstitution, register } from './actions.ts'
export { institutionMoved } from './announcements.ts'
export { cellOf as assignCell } from './cells.ts'
export { type HoldNow, holdsOn, placeHold, requireNoHold } from './holds.ts'
export { importFile } from './import/actions.ts'
export { errorFile } from './import/errors.ts'
export { issueLicence, openSite, setCustody } from './members.ts'
export {
  type InstitutionPlace,
  keepPlace,
  type Operating,
  ownPlace,
  placeOf,
  placesOf,
  requireOperating,
} from './operating.ts'
export { appoint } from './people.ts'
export { institutionsModule } from './routes.ts'
export { sealedColumns } from './sealed.ts'
export type { Institution } from './state.ts'
export { type RegisterTotal, registerTotals } from './totals.ts'
