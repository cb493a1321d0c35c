import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Where a row of the regulation is at work; paths from the root of the repository. */
export interface Uses {
  formulas: string[]
  /** Server files that ask the row's formula or value. */
  gates: string[]
  screens: string[]
  tests: string[]
}

/** A row of the regulation (`FEE-01`), as itself or in the name of a parameter. */
const ROW = /\b[A-Z]{2,5}-\d{2}[a-z]?(?=\b|\.)/g
const NAMED = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s+'([^']+)'/g
const EXPORTED = /export (?:async )?(?:function|const|class) (\w+)/g

interface File {
  path: string
  text: string
  /** File and names that are imported or re-exported from it. */
  named: { from: string; names: string[] }[]
}

function parse(root: string, path: string): File {
  const text = readFileSync(join(root, path), 'utf8')
  const named = [...text.matchAll(NAMED)].flatMap(([, list = '', from = '']) => {
    if (!from.startsWith('.')) return []
    const names = list.split(',').map(
      n =>
        n
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0]!,
    )
    return [{ from: relative(root, resolve(root, dirname(path), from)), names: names.filter(Boolean) }]
  })
  return { path, text: withoutComments(text), named }
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const rowsIn = (text: string) => new Set(text.match(ROW) ?? [])

/**
 * Follows every row from the formulas that name it, through the names that those export, to the files of server and
 * browser that call them.
 * @param paths all TypeScript and example files of the project
 */
export function usesOf(root: string, paths: readonly string[]): Record<string, Uses> {
  const files = new Map(paths.map(path => [path, parse(root, path)]))
  const reached = new Map<string, Set<string>>()
  const formula = (path: string) => /^rules\/(formulas|clocks)\//.test(path) && path.endsWith('.ts')
  const rowsOf = (path: string, seen = new Set<string>()): Set<string> => {
    const known = reached.get(path)
    if (known) return known
    const file = files.get(path)
    if (!file || seen.has(path)) return new Set()
    seen.add(path)
    const rows = rowsIn(file.text)
    for (const { from } of file.named)
      if (formula(from) && !isTest(from)) for (const row of rowsOf(from, seen)) rows.add(row)
    reached.set(path, rows)
    return rows
  }
  const homes = new Map<string, string>()
  for (const { path, text } of files.values())
    if (formula(path) && !isTest(path)) for (const [, name] of text.matchAll(EXPORTED)) homes.set(name!, path)

  const uses: Record<string, Uses> = {}
  const note = (rows: Iterable<string>, part: keyof Uses, path: string) => {
    for (const row of rows) {
      const own = uses[row] ?? { formulas: [], gates: [], screens: [], tests: [] }
      uses[row] = own
      if (!own[part].includes(path)) own[part].push(path)
    }
  }
  for (const file of [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const part = partOf(file.path)
    if (!part) continue
    note(part === 'formulas' ? rowsOf(file.path) : rowsIn(file.text), part, file.path)
    if (part !== 'gates' && part !== 'screens') continue
    for (const { from, names } of file.named)
      if (from.startsWith('rules/'))
        for (const name of names) note(rowsOf(homes.get(name) ?? ''), part, file.path)
  }
  return uses
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('rules/examples/')

function partOf(path: string): keyof Uses | undefined {
  if (isTest(path)) return 'tests'
  if (path.startsWith('rules/formulas/')) return 'formulas'
  if (path.startsWith('server/')) return 'gates'
  if (path.startsWith('web/')) return 'screens'
  return undefined
}

/** The table as a module of the server. */
export function usesModule(uses: Record<string, Uses>): string {
  const sorted = Object.fromEntries(Object.entries(uses).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `// Generated from the sources by scripts/generate.ts. Do not edit.
/** Where each row of the regulation is at work. */
export const uses: Readonly<
  Record<string, { formulas: string[]; gates: string[]; screens: string[]; tests: string[] }>
> = ${JSON.stringify(sorted, null, 1)}
`
}
