export { agencyKinds, dutySubjects } from './catalogue.ts'
export { certify } from './certificates.ts'
export { enterDuty, stateUnits, whoAnswers } from './duties.ts'
export { findOfficer, findOfficerOf } from './officer-store.ts'
export { appoint } from './officers.ts'

import './seal-work.ts'

export {
  type CountyWork,
  declareCountyWork,
  declareOpenWork,
  type OpenWorkItem,
  type OpenWorkKind,
  type Worker,
} from './open-work.ts'
export { getAgency, registerAgency } from './register.ts'
export { agenciesModule } from './routes.ts'
export type { AgencyView, OfficerView } from './schema.ts'
