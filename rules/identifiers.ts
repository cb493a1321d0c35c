import type { IdentifierCheck } from './identifiers/check.ts'
import { checkLicenceNumber, checkPhone, checkRegionCode } from './identifiers/codes.ts'
import { checkResidentId } from './identifiers/resident-id.ts'
import { checkUscc } from './identifiers/uscc.ts'

export type { IdentifierCheck, IdentifierProblem } from './identifiers/check.ts'
export { checkLicenceNumber, checkPhone, checkRegionCode } from './identifiers/codes.ts'
export {
  maskAddress,
  maskInstitution,
  maskName,
  maskPhone,
  maskResidentId,
  maskUscc,
} from './identifiers/mask.ts'
export {
  checkResidentId,
  type ResidentIdContext,
  residentIdCheckCharacter,
} from './identifiers/resident-id.ts'
export { checkUscc, organisationCheckCharacter, usccCheckCharacter } from './identifiers/uscc.ts'

/** The kinds of identifiers with the check of each. */
export const identifierChecks: Readonly<Record<string, (value: string) => IdentifierCheck>> = {
  uscc: checkUscc,
  'resident-id': value => checkResidentId(value),
  phone: checkPhone,
  licence: checkLicenceNumber,
  region: checkRegionCode,
}
