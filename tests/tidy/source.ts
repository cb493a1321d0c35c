import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The tree as the tidy tests look at it. */
export const root = join(import.meta.dirname, '../..')

const IGNORED = /(^|\/)(node_modules|dist|generated|\.yuheng|test-results)(\/|$)|\.gen\.tsx?$/

export interface Source {
  /** Path from the root, with `/`. */
  path: string
  text: string
  /** Paths from the root of what it imports of ours; types included. */
  imports: string[]
  /** Packages and `node:` modules that it imports. */
  packages: string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g

function parse(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const named = [...text.matchAll(IMPORT)].map(m => m[1] ?? m[2] ?? m[3]!)
  const local = named.filter(n => n.startsWith('.'))
  const imports = local.map(n => relative(root, resolve(root, dirname(path), n)))
  return { path, text, imports, packages: named.filter(n => !n.startsWith('.')) }
}

const folders = [
  'rules',
  'server',
  'web',
  'bank',
  'synthetic',
  'bench',
  'tests',
  'scripts',
  'migrations',
  'docs',
]

function walk(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
  return entries.filter(e => e.isFile()).map(e => relative(root, join(e.parentPath, e.name)))
}

/** All files of the project that people write. */
export const files: string[] = folders
  .flatMap(f => {
    try {
      return walk(f)
    } catch {
      return []
    }
  })
  .filter(p => !IGNORED.test(p))

/** All TypeScript of the project, parsed once. */
export const sources: Source[] = files.filter(p => /\.tsx?$/.test(p)).map(parse)
export const byPath = new Map(sources.map(s => [s.path, s]))

/** Module of a server file: `institutions` of `server/modules/institutions/actions.ts`. */
export const moduleOf = (path: string) => /^server\/modules\/([^/]+)\//.exec(path)?.[1]
