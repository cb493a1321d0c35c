import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Largest script, in bytes after gzip, that a first view of a public or parent page may fetch. */
export const LIGHT_LIMIT = 130_000
/** Entries that must stay light. */
export const LIGHT_ENTRIES = ['index.html', 'parent/index.html'] as const

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

export interface FirstView {
  entry: string
  /** The file of the page; `(entry)` for what stands before any page. */
  page: string
  /** Bytes of script after gzip, English words included: the larger of the two languages. */
  bytes: number
}

function closure(manifest: Manifest, keys: readonly string[], found = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (found.has(key)) continue
    found.add(key)
    closure(manifest, manifest[key]?.imports ?? [], found)
  }
  return found
}

const isWords = (key: string) => key.endsWith('/en.ts')

/** What each page of an entry fetches when it is the first thing that a person opens. */
export function firstViews(dist: string, entry: string): FirstView[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const size = (key: string) => {
    const file = manifest[key]?.file ?? ''
    return file.endsWith('.js') ? gzipSync(readFileSync(join(dist, file)), { level: 6 }).length : 0
  }
  const own = manifest[entry]
  if (!own) throw new Error(`no entry ${entry} in the manifest`)
  const english = (key: string) => (manifest[key]?.dynamicImports ?? []).filter(isWords)
  const pages = (own.dynamicImports ?? []).filter(key => !isWords(key))
  return [undefined, ...pages].map(page => {
    const chinese = closure(manifest, [entry, ...(page ? [page] : [])])
    const keys = closure(manifest, [...chinese, ...[...chinese].flatMap(english)])
    return { entry, page: page ?? '(entry)', bytes: [...keys].reduce((sum, key) => sum + size(key), 0) }
  })
}

function main() {
  const dist = join(import.meta.dirname, '../dist')
  if (!existsSync(join(dist, '.vite/manifest.json'))) {
    console.error('dist/ is missing: run `npm run build` first')
    process.exitCode = 1
    return
  }
  for (const entry of ['index.html', 'parent/index.html', 'institution/index.html', 'officer/index.html'])
    for (const view of firstViews(dist, entry)) {
      const heavy = LIGHT_ENTRIES.some(e => e === entry) && view.bytes > LIGHT_LIMIT
      if (heavy) process.exitCode = 1
      console.log(
        `${(view.bytes / 1000).toFixed(1).padStart(7)} kB gz  ${entry}  ${view.page}${heavy ? '  TOO HEAVY' : ''}`,
      )
    }
}

if (import.meta.main) main()
