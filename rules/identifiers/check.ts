import { type Text, text } from '../trace.ts'

/**
 * What a check of an identifier found. `valid`: well formed and the check digit agrees. `acceptable`: it may be
 * recorded, if need be with a reason (a code that exists although its check digit disagrees).
 */
export interface IdentifierCheck {
  readonly valid: boolean
  readonly acceptable: boolean
  /** The identifier as it is stored: without blanks, letters in capitals. */
  readonly normal: string
  /** What is wrong, none where it is valid. */
  readonly problems: readonly IdentifierProblem[]
  /** What the identifier tells, for people and forms. */
  readonly reading: Readonly<Record<string, string>>
}

export interface IdentifierProblem {
  readonly code: string
  /** REJECT: cannot be right. WARN: may be right all the same. */
  readonly severity: 'REJECT' | 'WARN'
  readonly says: Text
}

/** A problem that cannot be overridden. */
export function reject(code: string, zh: string, en: string): IdentifierProblem {
  return { code, severity: 'REJECT', says: text(zh, en) }
}

/** A problem that a person may override with a reason. */
export function warn(code: string, zh: string, en: string): IdentifierProblem {
  return { code, severity: 'WARN', says: text(zh, en) }
}

/** Puts problems and reading together. */
export function checked(
  normal: string,
  problems: readonly IdentifierProblem[],
  reading: Readonly<Record<string, string>> = {},
): IdentifierCheck {
  const acceptable = problems.every(problem => problem.severity === 'WARN')
  return { valid: problems.length === 0, acceptable, normal, problems, reading }
}

/** Identifiers are typed with blanks and in full width; both are taken away. Longer input is cut and refused. */
export function normalize(value: string): string {
  return value.slice(0, 64).normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
