import { isCivilDate } from '../date.ts'
import { checked, type IdentifierCheck, type IdentifierProblem, normalize, reject, warn } from './check.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
/** First two digits of provinces, and of residence permits for Taiwan, Hong Kong and Macao residents. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

/** What the check may look up: region codes of all times (people keep the code of their birth), and today. */
export interface ResidentIdContext {
  readonly knownRegion?: (code: string) => boolean
  readonly today?: string
}

/**
 * Resident identity number: length, province, a birth date that exists, check character.
 * @cite GB 11643-1999
 */
export function checkResidentId(value: string, context: ResidentIdContext = {}): IdentifierCheck {
  const number = normalize(value)
  if (!/^\d{17}[\dX]$/.test(number)) {
    return checked(number, [
      reject('SHAPE', '应为 17 位数字加 1 位数字或 X', 'must be 17 digits and one digit or X'),
    ])
  }
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const region = number.slice(0, 6)
  const problems = [
    ...birthProblems(birth, context.today),
    ...regionProblems(region, context.knownRegion),
    ...checkProblems(number),
  ]
  const sex = Number(number[16]) % 2 === 1 ? '男' : '女'
  return checked(number, problems, problems.length === 0 ? { region, birth, sex } : {})
}

function birthProblems(birth: string, today: string | undefined): readonly IdentifierProblem[] {
  if (!isCivilDate(birth))
    return [reject('BIRTH', `出生日期 ${birth} 不存在`, `the birth date ${birth} does not exist`)]
  return today !== undefined && birth > today
    ? [reject('BIRTH', `出生日期 ${birth} 在将来`, `the birth date ${birth} lies in the future`)]
    : []
}

function regionProblems(
  region: string,
  known: ((code: string) => boolean) | undefined,
): readonly IdentifierProblem[] {
  if (!PROVINCES.has(region.slice(0, 2)))
    return [reject('REGION', `省份代码 ${region.slice(0, 2)} 不存在`, `no province ${region.slice(0, 2)}`)]
  return known && !known(region)
    ? [
        warn(
          'REGION',
          `区划代码 ${region} 不在现行或历史代码表中`,
          `region ${region} is in no present or past list of codes`,
        ),
      ]
    : []
}

function checkProblems(number: string): readonly IdentifierProblem[] {
  const expected = residentIdCheckCharacter(number)
  return expected === number[17]
    ? []
    : [
        reject(
          'CHECK',
          `校验码应为 ${expected}，实为 ${number[17]}`,
          `check character should be ${expected}, is ${number[17]}`,
        ),
      ]
}

/** Check character of the first 17 digits. */
export function residentIdCheckCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] ?? ''
}
