import { statfsSync } from 'node:fs'
import { Failure, systemCode } from '../../failure.ts'
import type { Cluster } from './cluster.ts'

const MIB = 2 ** 20

/** The disk is full, or too full to begin. */
export function diskFull(folder: string, cause?: unknown): Failure {
  return new Failure(
    'disk-full',
    {
      zh: `磁盘已满：${folder} 所在磁盘剩余空间不足，请清理后重试。`,
      en: `Disk full: not enough space left for ${folder}; free some and try again.`,
    },
    cause,
  )
}

/** The folder cannot be written. */
export function notWritable(folder: string, cause?: unknown): Failure {
  return new Failure(
    'folder-not-writable',
    {
      zh: `无法写入数据文件夹 ${folder}，请检查权限或另设 YUHENG_DATA。`,
      en: `The data folder ${folder} cannot be written; check its permissions or set YUHENG_DATA.`,
    },
    cause,
  )
}

/** Turns a file system error about the folder into the operator's words; others pass unchanged. */
export function explainError(folder: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error)
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return notWritable(folder, error)
  return error
}

/** @throws Failure `disk-full` when fewer than `least` MiB are free */
export function requireSpace(folder: string, least: number) {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < least * MIB) throw diskFull(folder)
}

/** @throws Failure when the folder was made by another major version */
export function requireVersion(cluster: Cluster, found: string, ours: string) {
  if (found === ours) return
  const newer = Number(found) > Number(ours)
  throw new Failure(newer ? 'newer-folder' : 'older-folder', {
    zh: `数据文件夹 ${cluster.data} 属于 PostgreSQL ${found}，本程序使用 ${ours}；${newer ? '请使用更新的程序' : '请用旧程序备份后恢复到新文件夹'}。`,
    en: `The data folder ${cluster.data} was made by PostgreSQL ${found}, this program has ${ours}; ${newer ? 'use the newer program' : 'back up with the old program and restore into a new folder'}.`,
  })
}

/** Reads the reason out of what the server or initdb wrote before it gave up. */
export function explainLog(cluster: Cluster, said: string): Failure {
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskFull(cluster.folder)
  if (/could not bind|Address already in use/.test(said))
    return new Failure('database-port-busy', {
      zh: '数据库端口被占用。',
      en: 'The port chosen for the database is taken.',
    })
  if (/Permission denied|Read-only file system|has wrong ownership/.test(said))
    return notWritable(cluster.folder)
  if (/lock file "postmaster.pid" already exists/.test(said))
    return new Failure('folder-in-use', {
      zh: `数据文件夹 ${cluster.data} 正被另一个数据库进程使用。`,
      en: `The data folder ${cluster.data} is in use by another database process.`,
    })
  const reason = /(?:FATAL|PANIC|error):\s+(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
  return new Failure('database-failed', {
    zh: `内置数据库未能启动，详情见 ${cluster.logFile}。`,
    en: `The embedded database did not start (${reason}); see ${cluster.logFile}.`,
  })
}
