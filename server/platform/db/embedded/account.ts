import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../failure.ts'

/** A system account that PostgreSQL runs as. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/**
 * The account to give PostgreSQL when this process is root, because PostgreSQL refuses to be root.
 * @returns undefined when this process is an ordinary user and simply keeps its own account
 * @throws Failure `no-account` when the system has neither `postgres` nor `nobody`
 */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const found = accounts.find(a => a.name === name && a.uid > 0)
    if (found) return found
  }
  throw new Failure('no-account', {
    zh: '以 root 运行时需要系统帐户 postgres 或 nobody，两者都不存在。',
    en: 'Running as root needs a system account postgres or nobody; there is neither.',
  })
}

/** Can the account walk down to this folder and read it? Looks at permission bits only. */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (!account) return true
  if (!allows(account, folder, 0o5)) return false
  for (let at = dirname(folder); ; at = dirname(at)) {
    if (!allows(account, at, 0o1)) return false
    if (at === dirname(at)) return true
  }
}

function allows(account: Account, path: string, bits: number): boolean {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}
