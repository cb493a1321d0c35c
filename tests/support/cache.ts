import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const HOME = join(tmpdir(), `yuheng-cluster-cache-${process.getuid?.() ?? 0}`)
const KEPT = 4
/** Data that is read, not imported, while the template is made. */
const DATA = ['migrations', 'seed', 'package-lock.json']

/**
 * Name of the cluster that this checkout's template makes: it changes with every file that takes part, which are the
 * data above and whatever cluster.ts and template.ts import, directly or not.
 */
export function templateKey(): string {
  const files = new Set<string>()
  for (const name of ['cluster.ts', 'template.ts']) collectImports(join(import.meta.dirname, name), files)
  for (const name of DATA) for (const file of filesBelow(join(ROOT, name))) files.add(file)
  const hash = createHash('sha256')
  for (const file of [...files].sort()) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}

function collectImports(file: string, found: Set<string>) {
  if (found.has(file)) return
  found.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path] of text.matchAll(/(?:from|import|import\()\s*'(\.[^']+\.tsx?)'/g)) {
    const target = resolve(dirname(file), path!)
    if (existsSync(target)) collectImports(target, found)
  }
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** Copies with owners and modes, which the server insists on. @returns false where that does not work */
const copy = (from: string, to: string) =>
  process.platform !== 'win32' && spawnSync('cp', ['-a', from, to]).status === 0

/** Puts the kept cluster of a key into `folder`. @returns false when there is none */
export function takeCluster(key: string, folder: string): boolean {
  const kept = join(HOME, key)
  if (!existsSync(kept) || !copy(`${kept}/.`, folder)) return false
  utimesSync(kept, new Date(), new Date())
  return true
}

/** Keeps a stopped cluster for later runs, and the few newest only. */
export function keepCluster(key: string, folder: string): void {
  mkdirSync(HOME, { recursive: true, mode: 0o700 })
  const draft = join(HOME, `draft-${process.pid}`)
  if (copy(folder, draft) && !existsSync(join(HOME, key))) renameSync(draft, join(HOME, key))
  rmSync(draft, { recursive: true, force: true })
  const age = (name: string) => statSync(join(HOME, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const old = readdirSync(HOME)
    .sort((a, b) => age(b) - age(a))
    .slice(KEPT)
  for (const name of old) rmSync(join(HOME, name), { recursive: true, force: true })
}
