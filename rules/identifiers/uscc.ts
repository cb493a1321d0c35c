import { checked, type IdentifierCheck, type IdentifierProblem, normalize, reject, warn } from './check.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const KINDS: Readonly<Record<string, string>> = {
  '11': '机关',
  '12': '事业单位',
  '51': '社会团体',
  '52': '民办非企业单位',
  '53': '基金会',
  '91': '企业',
  '92': '个体工商户',
  '93': '农民专业合作社',
}

/**
 * Unified social credit code. Two check characters are verified: of the whole and of the organisation code
 * inside. Real codes exist that fail them, so a wrong check character is a warning, never a rejection.
 * @cite GB 32100-2015; GB 11714
 */
export function checkUscc(value: string): IdentifierCheck {
  const code = normalize(value)
  if (code.length !== 18) {
    return checked(code, [
      reject('LENGTH', `应为 18 位，实为 ${code.length} 位`, `must have 18 characters, has ${code.length}`),
    ])
  }
  if (!SHAPE.test(code)) return checked(code, [shapeProblem(code)])
  const problems: IdentifierProblem[] = []
  const expected = usccCheckCharacter(code)
  if (expected !== code[17])
    problems.push(
      warn(
        'CHECK',
        `校验码应为 ${expected}，实为 ${code[17]}`,
        `check character should be ${expected}, is ${code[17]}`,
      ),
    )
  const inner = organisationCheckCharacter(code.slice(8, 16))
  if (inner !== code[16])
    problems.push(
      warn(
        'ORGANISATION_CHECK',
        `第 9–17 位主体标识码的校验码应为 ${inner}，实为 ${code[16]}`,
        `check character of the organisation code (9–17) should be ${inner}, is ${code[16]}`,
      ),
    )
  return checked(code, problems, reading(code))
}

function shapeProblem(code: string) {
  const letter = /[IOZSV]/.exec(code)
  return letter
    ? reject(
        'LETTER',
        `不得含字母 I、O、Z、S、V（第 ${letter.index + 1} 位为 ${letter[0]}）`,
        `the letters I, O, Z, S, V do not occur (character ${letter.index + 1} is ${letter[0]})`,
      )
    : reject(
        'SHAPE',
        '应为 2 位登记机关与类别、6 位区划数字、9 位主体标识码、1 位校验码',
        'must be 2 characters for authority and type, 6 digits of region, 9 of organisation, 1 check character',
      )
}

/** Check character of the first 17 characters: (31 − Σ value × 3^(position − 1) mod 31) mod 31. */
export function usccCheckCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (let index = 0; index < 17; index += 1) {
    sum += ALPHABET.indexOf(code[index] ?? '') * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/** Check character of the eight characters of an organisation code: 11 − Σ mod 11, 10 as X, 11 as 0. */
export function organisationCheckCharacter(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, w, index) => total + w * alphanumeric(code[index] ?? ''), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

function alphanumeric(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55
}

function reading(code: string): Record<string, string> {
  const kind = KINDS[code.slice(0, 2)]
  return { region: code.slice(2, 8), organisation: code.slice(8, 17), ...(kind && { kind }) }
}
