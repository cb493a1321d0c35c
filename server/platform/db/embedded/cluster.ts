import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Account, canReach, unprivilegedAccount } from './account.ts'
import { findBinaries, unsupported } from './binaries.ts'
import { explainLog, requireSpace, requireVersion } from './explain.ts'
import { settingsFile } from './settings.ts'

const MAJOR = '18'
const NEW_MIB = 200
const LEAST_MIB = 48

/** Passwords of the three login roles; only this file and the server's own catalogue know them. */
export interface Secrets {
  postgres: string
  yuheng_owner: string
  yuheng_server: string
}

/** An embedded database on disk and how to run it. */
export interface Cluster {
  /** Holds the data, the passwords, the log, and possibly a copy of the binaries. */
  folder: string
  data: string
  logFile: string
  native: string
  /** How the server is told its data folder; see openCluster. */
  dataArgument: string
  spawnOptions: { uid?: number; gid?: number; env: Record<string, string> }
  secrets: Secrets
  log: (line: string) => void
}

/**
 * Opens the cluster in `folder`, making it when there is none.
 * When this process is root and the account of the server cannot walk down to the folder (a checkout in /root),
 * the server is started inside its data folder and told `/proc/self/cwd`, which needs no walk.
 * @throws Failure, or the file system's error
 */
export function openCluster(folder: string, fast: boolean, log: (line: string) => void): Cluster {
  const home = resolve(folder)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const account = unprivilegedAccount()
  const data = join(home, 'data')
  const cluster: Cluster = {
    folder: home,
    data,
    logFile: join(home, 'postgres.log'),
    native: findBinaries(home, account),
    dataArgument: canReach(account, home) ? data : '/proc/self/cwd',
    spawnOptions: { ...(account && { uid: account.uid, gid: account.gid }), env: cleanEnvironment() },
    secrets: readSecrets(home),
    log,
  }
  const version = readVersion(data)
  requireSpace(home, version ? LEAST_MIB : NEW_MIB)
  if (version) requireVersion(cluster, version, MAJOR)
  else initialise(cluster, account, fast)
  writeFileSync(join(data, 'yuheng.conf'), settingsFile(fast), { mode: 0o644 })
  return cluster
}

/** Nothing of the caller's environment (PGDATA, PGOPTIONS, locale) reaches the server. */
function cleanEnvironment(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', SystemRoot } = process.env
  return { PATH, TZ: 'UTC', LC_ALL: 'C', ...(SystemRoot && { SystemRoot }) }
}

function readVersion(data: string): string | undefined {
  const file = join(data, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function readSecrets(folder: string): Secrets {
  const file = join(folder, 'passwords.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const make = () => randomBytes(24).toString('hex')
  const secrets: Secrets = { postgres: make(), yuheng_owner: make(), yuheng_server: make() }
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return secrets
}

/** Makes the data folder in a workshop and then moves it, so that a broken attempt leaves nothing. */
function initialise(cluster: Cluster, account: Account | undefined, fast: boolean) {
  cluster.log('正在创建数据库… creating the database')
  const workshop = `${cluster.data}.new`
  const draft = join(workshop, 'data')
  const passwordFile = join(workshop, 'password')
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { mode: 0o711 })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, cluster.secrets.postgres, { mode: 0o600 })
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    runInitdb(cluster, draft, fast)
    const conf = join(draft, 'postgresql.conf')
    writeFileSync(conf, "\ninclude = 'yuheng.conf'\ninclude_if_exists = 'custom.conf'\n", { flag: 'a' })
    renameSync(draft, cluster.data)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Chinese collation from ICU; the C library's locale must know Unicode letters, or trigrams skip Chinese. */
function runInitdb(cluster: Cluster, draft: string, fast: boolean) {
  const target = cluster.dataArgument === cluster.data ? draft : cluster.dataArgument
  const locales = process.platform === 'linux' ? ['C.UTF-8', 'en_US.UTF-8', 'C'] : ['en_US.UTF-8', 'C']
  let said = ''
  for (const locale of locales) {
    const options = ['-D', target, '-U', 'postgres', '--pwfile=../password', '--auth=scram-sha-256']
    const place = [
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=icu',
      '--icu-locale=zh-Hans-CN',
    ]
    const rest = ['--no-instructions', ...(fast ? ['--no-sync'] : [])]
    const result = spawnSync(join(cluster.native, 'bin/initdb'), [...options, ...place, ...rest], {
      ...cluster.spawnOptions,
      cwd: draft,
      encoding: 'utf8',
    })
    if (result.status === 0) return
    if (result.error) throw unsupported(result.error.message, result.error)
    said = `${result.stdout}${result.stderr}`
    if (!/invalid locale/.test(said)) break
  }
  writeFileSync(cluster.logFile, said, { flag: 'a' })
  throw explainLog(cluster, said)
}
