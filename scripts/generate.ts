import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileRules } from '../rules/compile.ts'
import { loadRules } from '../rules/load.ts'
import { modules } from '../server/app.ts'
import { startEmbedded } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { openapi } from '../server/platform/http/openapi.ts'
import { VERSION } from '../server/platform/version.ts'
import { actionsOf } from './generate-actions.ts'
import { clientOf, type OpenApi } from './generate-client.ts'
import { usesModule, usesOf } from './generate-uses.ts'
import { allProblems, pageOf } from './problem-pages.ts'

/**
 * Writes what is derived from code and committed: openapi.json, the types of the migrated database, and what
 * further generators make of them. `--check` writes nothing and fails if something is not current.
 */
const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const stale: string[] = []

function put(file: string, text: string) {
  const path = join(root, file)
  const old = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (old === text) return
  if (check) stale.push(file)
  else writeFileSync(path, text)
}

async function databaseTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-generate-'))
  const database = await startEmbedded({ folder, fast: true })
  try {
    await migrate(database.ownerUrl)
    const out = join(folder, 'schema.ts')
    const cli = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
    const options = [
      '--dialect',
      'postgres',
      '--url',
      database.ownerUrl,
      '--out-file',
      out,
      '--no-domains',
      '--date-parser',
      'string',
    ]
    const filter = ['--default-schema', 'public', '--exclude-pattern', '{pgboss.*,public.*,*.*_y[0-9]*}']
    const run = spawnSync(process.execPath, [cli, ...options, ...filter], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr || run.stdout)
    // The pool parses int8 and exact numerics to numbers (server/platform/db/pool.ts).
    const text = readFileSync(out, 'utf8').replace(
      /ColumnType<string, bigint \| number \| string/g,
      'ColumnType<number, number | string',
    )
    return `// Generated from the migrated database by scripts/generate.ts. Do not edit.\n${text}`
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All TypeScript and the examples of the rules, without what is derived. */
function written(): string[] {
  const folders = ['rules', 'server', 'web', 'tests']
  const all = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  return all.filter(
    path => /\.tsx?$|^rules\/examples\/.*\.yaml$/.test(path) && !/\.gen\.ts$|\/generated\//.test(path),
  )
}

const api = openapi(modules, VERSION)
put('openapi.json', `${JSON.stringify(api, null, 2)}\n`)
put('web/api/generated/api.ts', clientOf(api as unknown as OpenApi))
put('web/api/generated/actions.ts', actionsOf(modules))
for (const [name, source] of Object.entries(compileRules(loadRules(join(root, 'rules'))))) {
  put(join('rules', name), source)
}
put('server/modules/rules/uses.gen.ts', usesModule(usesOf(root, written())))
put('server/platform/db/schema.gen.ts', await databaseTypes())
mkdirSync(join(root, 'docs/problems'), { recursive: true })
for (const problem of await allProblems()) put(`docs/problems/${problem.code}.md`, pageOf(problem))
if (stale.length > 0) {
  console.error(`not current, run npm run generate: ${stale.join(', ')}`)
  process.exitCode = 1
}
