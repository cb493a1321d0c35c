import type { Module } from '../server/platform/http/endpoint.ts'

const text = (s: string) => `'${s.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** What each act of the audit log is called, and each module, for the browser. */
export function actionsOf(modules: readonly Module[]): string {
  const line = (key: string, { zh, en }: { zh: string; en: string }) =>
    `  ${text(key)}: { zh: ${text(zh)}, en: ${text(en)} },`
  const named = modules.flatMap(m => [
    ...(m.jobs ?? []).map(j => [j.name, j.title] as const),
    ...m.endpoints.map(e => [e.id, e.summary] as const),
  ])
  const acts = [...new Map(named)].map(([key, name]) => line(key, name)) // a job may be called like the act that starts it
  return [
    '// Generated from the endpoints and the jobs by scripts/generate.ts. Do not edit.',
    'export const actionNames: Readonly<Record<string, { zh: string; en: string }>> = {',
    ...acts,
    '}',
    'export const moduleNames: Readonly<Record<string, { zh: string; en: string }>> = {',
    ...modules.map(m => line(m.name, m.title)),
    '}',
    '',
  ].join('\n')
}
