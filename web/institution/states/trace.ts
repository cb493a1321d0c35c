import type { ExplainStep } from '../../parts/light/Explain.tsx'

/** The steps of an explained value as `rules/` writes them; none where there is no explanation. */
export function traceOf(explained: unknown): readonly ExplainStep[] {
  const trace = (explained as { trace?: unknown } | null | undefined)?.trace
  return Array.isArray(trace) ? (trace as ExplainStep[]) : []
}
