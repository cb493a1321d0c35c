import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MIB = 2 ** 20
const LEAST_SHARED_MEMORY = 512 * MIB

/** Memory of this machine or of the container's limit, in MiB. */
function memoryMiB(): number {
  const limit = process.constrainedMemory()
  const total = totalmem()
  return Math.floor((limit > 0 && limit < total ? limit : total) / MIB)
}

const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value))

/** Containers give /dev/shm 64 MB, too little for parallel queries; System V segments have no such limit. */
function sharedMemoryType(): string {
  if (process.platform !== 'linux') return process.platform === 'win32' ? 'windows' : 'posix'
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize >= LEAST_SHARED_MEMORY ? 'posix' : 'sysv'
  } catch {
    return 'sysv'
  }
}

const DURABLE = {
  max_wal_size: '4GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
}

/** For clusters that are thrown away after a test run: a crash of the machine may destroy them. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '1h',
}

/** Text of the configuration file, sized to the machine; rewritten at every start. */
export function settingsFile(fast: boolean): string {
  const memory = memoryMiB()
  const shared = fast ? 128 : clamp(64, Math.floor(memory / 32), 1024)
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${clamp(64, Math.floor(memory / 64), 512)}MB`,
    dynamic_shared_memory_type: sharedMemoryType(),
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    datestyle: 'ISO, YMD',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...(fast ? FAST : DURABLE),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  return `# Written at every start. Put your own settings into custom.conf beside this file.\n${lines.join('\n')}\n`
}
