import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { systemBox } from '../platform/db/box.ts'
import type { Ground } from '../platform/db/tx.ts'
import { transact } from '../platform/db/tx.ts'

/** Somebody whom a visitor can log in as. */
export interface DemoAccount {
  role: { zh: string; en: string }
  login: string
  password: string
  /** Page to open, below the server's address. */
  path: string
}

/** What `synthetic/demo.ts` offers. */
export interface Demo {
  demoAccounts: readonly DemoAccount[]
  /** Fills an empty, migrated database with the demo province. */
  loadDemo(ground: Ground, o: { log: (line: string) => void }): Promise<void>
}

const PROGRAM = join(import.meta.dirname, '../../synthetic/demo.ts')

/** The demo province, where the checkout has it; a container image for production does not. */
export async function findDemo(): Promise<Demo | undefined> {
  if (!existsSync(PROGRAM)) return undefined
  return (await import(pathToFileURL(PROGRAM).href)) as Demo
}

/** Has nobody ever been given an account here? */
export function isEmpty(ground: Ground): Promise<boolean> {
  return transact(
    ground,
    systemBox('start'),
    async tx => (await tx.rows('select 1 from auth.account limit 1')).length === 0,
    { readOnly: true },
  )
}

/** Was loading interrupted, so that people of the demo exist, but not all of its accounts? */
export function isHalfLoaded(ground: Ground): Promise<boolean> {
  const sql = "select 1 from auth.account where login like 'synthetic-%' limit 1"
  return transact(ground, systemBox('start'), async tx => (await tx.rows(sql)).length > 0, { readOnly: true })
}

/** Do the demo's accounts exist here, so that a visitor may be told of them? */
export function hasDemo(ground: Ground, demo: Demo): Promise<boolean> {
  const logins = demo.demoAccounts.map(account => account.login.toLowerCase())
  return transact(
    ground,
    systemBox('start'),
    async tx => {
      const sql = 'select count(*) as n from auth.account where lower(login) = any($1)'
      const [row] = await tx.rows<{ n: number }>(sql, [logins])
      return row?.n === logins.length
    },
    { readOnly: true },
  )
}
