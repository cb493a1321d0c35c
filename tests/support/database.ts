import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withDatabase } from './address.ts'
import { TEMPLATE } from './template.ts'

/** A database of one test file, copied from the template. */
export interface TestDatabase {
  name: string
  ownerUrl: string
  serverUrl: string
  /** Removes it and ends whatever is still connected. */
  drop(): Promise<void>
}

/** Makes a database of its own for the caller, migrated and seeded (about 0.1 s). Drop it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, serverUrl } = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(
    adminUrl,
    `create database ${name} template ${TEMPLATE} strategy file_copy owner yuheng_owner`,
  )
  return {
    name,
    ownerUrl: withDatabase(ownerUrl, name),
    serverUrl: withDatabase(serverUrl, name),
    drop: () => administer(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function administer(adminUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
