import type { Text } from '../problem.ts'

/** Length is what protects a password; composition rules only make it predictable. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** Stems of the passwords that are tried first, here and everywhere. Compared without case, digits' look and signs. */
const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  'iloveyou',
  'woaini',
  'admin',
  'administrator',
  'letmein',
  'welcome',
  'yuheng',
  'mima',
  'wodemima',
  'jiaoyu',
  'jiaoyuju',
  'shuangjian',
  'test',
  'guest',
  'root',
  'changeme',
  'abc',
  'aa',
]

/**
 * Why a password may not be chosen, or undefined if it may. `about` are words that others know of the person (login,
 * name).
 */
export function weakness(password: string, about: readonly string[]): Text | undefined {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < PASSWORD_MIN)
    return { zh: `密码至少 ${PASSWORD_MIN} 个字符`, en: `at least ${PASSWORD_MIN} characters` }
  if (length > PASSWORD_MAX)
    return { zh: `密码至多 ${PASSWORD_MAX} 个字符`, en: `at most ${PASSWORD_MAX} characters` }
  const lower = text.toLowerCase()
  if (new Set(lower).size < 5) return { zh: '重复字符过多', en: 'too many repeated characters' }
  if (isRun(lower)) return { zh: '不能使用连续的数字或字母', en: 'a plain run of digits or letters' }
  if (COMMON.includes(stem(lower))) return { zh: '这是常见密码', en: 'a common password' }
  const known = about.map(word => word.toLowerCase()).filter(word => [...word].length >= 3)
  if (known.some(word => stem(lower).includes(stem(word)) && length - [...word].length < 6)) {
    return { zh: '密码不能以用户名或姓名为主', en: 'mostly your login or name' }
  }
  return undefined
}

/** What is left of a password when the usual decorations (digits and signs at both ends) are taken off. */
function stem(lower: string): string {
  return lower.replace(/^[\d\W_]+|[\d\W_]+$/gu, '') || lower
}

/** Each character follows the one before it (1234567890, abcdefghij), forwards or backwards. */
function isRun(lower: string): boolean {
  const codes = [...lower].map(c => (c === '0' ? 58 : c.codePointAt(0)!))
  const steps = codes.slice(1).map((code, i) => code - codes[i]!)
  return steps.every(step => step === 1) || steps.every(step => step === -1)
}
