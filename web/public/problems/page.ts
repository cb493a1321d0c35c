import type { Text } from '../../api/problem.ts'

/** A page of docs/problems as it is shown. */
export interface ProblemPage {
  code: string
  status: number
  title: Text
  todo: Text
  /** The law behind it, as printed. */
  law: string | undefined
}

const files = import.meta.glob<string>('../../../docs/problems/*.md', { query: '?raw', import: 'default' })
const codeOf = (path: string) => path.replace(/^.*\/|\.md$/g, '')

/** Every code that has a page. */
export const problemCodes = Object.keys(files).map(codeOf).sort()

/** Reads what scripts/problem-pages.ts wrote. @returns undefined if it is written otherwise */
export function readPage(text: string): ProblemPage | undefined {
  const code = /^# (\S+)$/m.exec(text)?.[1]
  const head = /^HTTP (\d{3}) · (.+) · (.+)$/m.exec(text)
  const zh = /^\*\*怎么办\*\* (.+)$/m.exec(text)?.[1]
  const en = /^\*\*What to do\*\* (.+)$/m.exec(text)?.[1]
  if (!code || !head || !zh || !en) return undefined
  const law = /^依据 Law: (.+)$/m.exec(text)?.[1]
  return {
    code,
    status: Number(head[1]),
    title: { zh: head[2] ?? '', en: head[3] ?? '' },
    todo: { zh, en },
    law,
  }
}

/** The page of a code; undefined if there is no such code. */
export async function problemPage(code: string): Promise<ProblemPage | undefined> {
  const path = Object.keys(files).find(p => codeOf(p) === code)
  const text = path && (await files[path]?.())
  return text ? readPage(text) : undefined
}
