import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Problem } from '../server/platform/problem.ts'

const root = join(import.meta.dirname, '..')

const isProblem = (v: unknown): v is Problem =>
  typeof v === 'object' && v !== null && 'code' in v && 'todo' in v && 'status' in v

/** Every declared problem of the program, by code. */
export async function allProblems(): Promise<Problem[]> {
  const files = globSync('server/**/problems.ts', { cwd: root }).sort()
  const found: Problem[] = []
  for (const file of files) {
    const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>
    for (const group of Object.values(module)) found.push(...Object.values(group as object).filter(isProblem))
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The page of a problem: what happened, what to do, the law behind it. */
export function pageOf(p: Problem): string {
  const cite = p.cite
    ? `\n依据 Law: ${[p.cite.doc, p.cite.no, p.cite.article].filter(Boolean).join(' ')}\n`
    : ''
  return `# ${p.code}

HTTP ${p.status} · ${p.title.zh} · ${p.title.en}

**怎么办** ${p.todo.zh}

**What to do** ${p.todo.en}
${cite}`
}
