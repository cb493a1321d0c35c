import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const LOCK_LIMIT_MS = 30_000

/** When a process began, in the kernel's ticks: tells a reused process number from the first bearer. */
function birth(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform !== 'linux') return 'alive'
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : rest[18]
  } catch {
    return undefined
  }
}

function bearer(file: string): boolean {
  try {
    const [pid, born] = readFileSync(file, 'utf8').split(' ')
    return birth(Number(pid)) === born
  } catch {
    return false
  }
}

const me = () => `${process.pid} ${birth(process.pid)}`
let count = 0

/** Notes that this process uses the cluster. @returns how to give it up: true when nobody else uses it */
export function hold(folder: string): () => boolean {
  const holders = join(folder, 'holders')
  mkdirSync(holders, { recursive: true })
  const mine = join(holders, `${process.pid}-${count++}`)
  writeFileSync(mine, me())
  return () => {
    rmSync(mine, { force: true })
    const files = readdirSync(holders).map(name => join(holders, name))
    const others = files.filter(bearer)
    for (const file of files) if (!others.includes(file)) rmSync(file, { force: true })
    return others.length === 0
  }
}

/** Runs `work` while no other process starts or stops the same cluster. A lock left by a dead process is broken. */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock')
  const until = Date.now() + LOCK_LIMIT_MS
  for (;;) {
    try {
      writeFileSync(lock, me(), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > until) throw error
      if (bearer(lock)) await wait(25)
      else rmSync(lock, { force: true })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Does a live process use the cluster? */
export function isHeld(folder: string): boolean {
  try {
    const holders = join(folder, 'holders')
    return readdirSync(holders).some(name => bearer(join(holders, name)))
  } catch {
    return false
  }
}
