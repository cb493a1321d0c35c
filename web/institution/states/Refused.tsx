import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { traceOf } from './trace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A refusal with the computation behind it, where the server sends one. */
export function Refused({ error }: { error: unknown }) {
  if (!error) return null
  const trace = traceOf(problemOf(error).body?.data?.explained)
  return (
    <div className="yh-stack gap-3">
      <Refusal error={error} />
      {trace.length ? <Explain title={t('why')} trace={trace} open /> : null}
    </div>
  )
}
