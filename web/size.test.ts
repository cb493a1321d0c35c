import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstViews, LIGHT_ENTRIES, LIGHT_LIMIT } from '../scripts/web-size.ts'

const dist = mkdtempSync(join(tmpdir(), 'yuheng-web-'))

beforeAll(() => {
  const root = join(import.meta.dirname, '..')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const run = spawnSync(process.execPath, [vite, 'build', '--outDir', dist, '--logLevel', 'error'], {
    cwd: root,
    env,
  })
  if (run.status !== 0) throw new Error(String(run.stderr))
}, 120_000)
afterAll(() => rmSync(dist, { recursive: true, force: true }))

describe.each(LIGHT_ENTRIES)('every page of %s', entry => {
  it(`fetches at most ${LIGHT_LIMIT / 1000} kB of script after gzip when opened first`, () => {
    const views = firstViews(dist, entry)
    expect(views.length).toBeGreaterThan(1)
    expect(views.filter(v => v.bytes > LIGHT_LIMIT)).toEqual([])
  })
})
