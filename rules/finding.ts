import type { Unknown } from './parameter.ts'
import type { Citation, Text } from './trace.ts'

/** FORBIDDEN: the rule is broken. WARN: broken where the rule is soft. UNKNOWN: it cannot be told. */
export type Severity = 'FORBIDDEN' | 'WARN' | 'UNKNOWN'

/** What a check found against a plan, with the article that says so. */
export interface Finding {
  /** The row of the regulation: 'TIME-02'. */
  readonly code: string
  readonly severity: Severity
  readonly zh: string
  readonly en: string
  /** Document and article as printed; null where no rule could be cited. */
  readonly article: string | null
  readonly citation: Citation | null
}

/** Document number (or title) and article of a citation, as printed. */
export function articleOf(citation: Citation): string {
  return citation.article === null ? citation.document : `${citation.document} ${citation.article}`
}

/** Builds a finding. */
export function finding(
  code: string,
  severity: Severity,
  says: Text,
  citation: Citation | null = null,
): Finding {
  return {
    code,
    severity,
    zh: says.zh,
    en: says.en,
    article: citation && articleOf(citation),
    citation,
  }
}

/** The finding that something cannot be told because a value is not known. */
export function unknownFinding(unknown: Unknown): Finding {
  return finding(unknown.parameter.split('.')[0] ?? unknown.parameter, 'UNKNOWN', unknown.reason)
}
