import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../../failure.ts'
import type { Cluster } from './cluster.ts'
import { explainLog } from './explain.ts'

const POLL_MS = 15
const LOCK_RETRY_MS = 10_000
const START_LIMIT_MS = 600_000
const STOP_LIMIT_MS = 120_000
const LOG_LIMIT_BYTES = 10 * 2 ** 20

/** What `postmaster.pid` says of a server. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** Reads `postmaster.pid`. @returns undefined when no server has the folder, or it has not yet chosen a port */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    const port = Number(lines[3])
    if (!(pid > 0 && port > 0)) return undefined
    return { pid, port, ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** Does a live postmaster, not a zombie and not another program with a reused number, have this id? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  const { name, state } = processState(pid)
  return name === 'postgres' && state !== 'Z'
}

function processState(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const end = stat.lastIndexOf(')')
    return { name: stat.slice(stat.indexOf('(') + 1, end), state: stat[end + 2] }
  } catch {
    return { name: undefined, state: undefined }
  }
}

/**
 * Starts a server on `port` and waits until it takes connections; crash recovery may make that minutes.
 * A dead server whose process has not yet been collected holds its lock for a second or so: tried again for 10 s.
 * @throws Failure in the operator's words, from what the server logged
 */
export async function launch(cluster: Cluster, port: number): Promise<void> {
  const until = Date.now() + LOCK_RETRY_MS
  for (;;) {
    removeForeignLock(cluster.data)
    const offset = trimLog(cluster.logFile)
    const child = spawnPostgres(cluster, port)
    if (await ready(cluster, child)) {
      child.unref()
      return
    }
    const said = readFileSync(cluster.logFile).subarray(offset).toString('utf8')
    const locked = said.includes('lock file "postmaster.pid" already exists')
    if (!locked || Date.now() > until) throw explainLog(cluster, said)
    await wait(200)
  }
}

/** A lock whose number now belongs to some other program would block for ever, as in restarted containers. */
function removeForeignLock(data: string) {
  const lock = join(data, 'postmaster.pid')
  if (process.platform !== 'linux' || !existsSync(lock)) return
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  const { name } = processState(pid)
  if (name !== undefined && name !== 'postgres') rmSync(lock)
}

function trimLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LOG_LIMIT_BYTES) return size
  truncateSync(file)
  return 0
}

/** In a session of its own, so that Ctrl-C in the terminal reaches us first and the database last. */
function spawnPostgres(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(cluster.logFile, 'a')
  const child = spawn(
    join(cluster.native, 'bin/postgres'),
    ['-D', cluster.dataArgument, '-p', String(port)],
    {
      ...cluster.spawnOptions,
      cwd: cluster.data,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  return child
}

async function ready(cluster: Cluster, child: ChildProcess): Promise<boolean> {
  let ended: Error | true | undefined
  child.once('exit', () => {
    ended = true
  })
  child.once('error', error => {
    ended = error
  })
  const began = Date.now()
  let told = false
  while (!ended) {
    const seen = readPostmaster(cluster.data)
    if (seen?.ready && seen.pid === child.pid) return true
    const ms = Date.now() - began
    if (ms > START_LIMIT_MS) break
    if (ms > 3000 && !told) {
      told = true
      cluster.log('数据库正在恢复上次未落盘的数据… database is recovering')
    }
    await wait(POLL_MS)
  }
  if (ended instanceof Error) throw ended
  if (!ended) child.kill('SIGQUIT')
  return false
}

/** Stops the server: open transactions are rolled back, everything is written, the folder is released. */
export async function shutDown(data: string): Promise<void> {
  const server = readPostmaster(data)
  if (!server || !isAlive(server.pid)) return
  process.kill(server.pid, 'SIGINT')
  const until = Date.now() + STOP_LIMIT_MS
  while (readPostmaster(data)?.pid === server.pid && isAlive(server.pid)) {
    if (Date.now() > until)
      throw new Failure('stop-timeout', {
        zh: `数据库（进程 ${server.pid}）未在两分钟内停止。`,
        en: `The database (process ${server.pid}) did not stop within two minutes.`,
      })
    await wait(POLL_MS)
  }
}
