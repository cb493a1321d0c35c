import type { Finding } from '../../../rules/index.ts'
import { say } from '../../i18n/language.ts'
import { Notice } from '../../parts/light/Tag.tsx'

const tones = { FORBIDDEN: 'bad', WARN: 'warn', UNKNOWN: 'info' } as const

/** What the rules found against a plan, each with its article. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return findings.map(f => (
    <Notice key={`${f.code}${f.zh}`} tone={tones[f.severity]} title={say(f)}>
      {f.article}
    </Notice>
  ))
}
