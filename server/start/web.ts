import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure } from '../platform/failure.ts'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, '.sources')
/** What the web application is made from; rules also run in the browser. */
const SOURCES = ['web', 'rules', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** Is there a web application to build here? Container images hold only the built one. */
export const hasWebSources = () => existsSync(join(ROOT, 'vite.config.ts')) && existsSync(join(ROOT, 'web'))

/** Is the built application that of these sources? */
export function webIsCurrent(): boolean {
  return !hasWebSources() || (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash())
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(source => filesBelow(source)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (
    !readdirSync(dirname(full), { withFileTypes: true })
      .find(e => e.name === baseOf(path))
      ?.isDirectory()
  )
    return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/**
 * Builds the web application into `dist/` and notes which sources it is from.
 * @throws Failure `web-build-failed`
 */
export async function buildWeb(): Promise<void> {
  const hash = sourcesHash()
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--configLoader', 'native'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', done)
  })
  if (code !== 0)
    throw new Failure('web-build-failed', {
      zh: '网页构建失败，原因见上。',
      en: 'Building the web application failed; the reason is above.',
    })
  writeFileSync(STAMP, hash)
}
