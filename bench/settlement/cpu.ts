import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

const TICKS_PER_SECOND = 100

/** Processor time in ms of this process (the server) and of PostgreSQL, since they began. */
export interface Cpu {
  server: number
  /** 0 where the system does not tell. */
  database: number
}

/** Reads both meters; the difference of two readings does not depend on what else the machine does. */
export async function cpuMeter(admin: pg.Client): Promise<() => Cpu> {
  const { rows } = await admin.query<{ lock: string }>(`select pg_read_file('postmaster.pid') as lock`)
  const postmaster = Number.parseInt(rows[0]!.lock, 10)
  return () => {
    const { user, system } = process.cpuUsage()
    return { server: (user + system) / 1000, database: databaseMs(postmaster) }
  }
}

/** Micro-seconds of both for one of `count` pieces of work between two readings. */
export const perPiece = (before: Cpu, after: Cpu, count: number): Cpu => ({
  server: Math.round(((after.server - before.server) / count) * 1000),
  database: Math.round(((after.database - before.database) / count) * 1000),
})

function databaseMs(postmaster: number): number {
  if (process.platform !== 'linux') return 0
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined
    if (!stat) continue
    const [, parent] = stat
    const [own, ended] = [Number(stat[11]) + Number(stat[12]), Number(stat[13]) + Number(stat[14])]
    if (Number(name) === postmaster) ticks += own + ended
    else if (Number(parent) === postmaster) ticks += own
  }
  return (ticks / TICKS_PER_SECOND) * 1000
}

/** Fields of `/proc/<pid>/stat` from the third on. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
