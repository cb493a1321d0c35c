import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { isHeld } from '../../server/platform/db/embedded/holders.ts'
import { shutDown } from '../../server/platform/db/embedded/postmaster.ts'
import { startEmbedded } from '../../server/platform/db/embedded.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { withDatabase } from './address.ts'
import { seeds, TEMPLATE } from './template.ts'

const PREFIX = 'yuheng-test-'
const STARTING_MS = 60_000

/** Addresses of the run's cluster, as the workers get them by `inject('cluster')`. */
export interface ClusterAddresses {
  adminUrl: string
  ownerUrl: string
  serverUrl: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ClusterAddresses
  }
}

/** One PostgreSQL for the whole run, with a migrated and seeded template that each test database copies. */
export default async function setup(project: TestProject) {
  await removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const { adminUrl, ownerUrl, serverUrl, stop } = await startEmbedded({ folder, fast: true }).catch(error => {
    remove()
    throw error
  })
  const tearDown = async () => {
    await stop()
    remove()
  }
  try {
    await makeTemplate({ adminUrl, ownerUrl, serverUrl })
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('cluster', { adminUrl, ownerUrl, serverUrl })
  return tearDown
}

async function makeTemplate({ adminUrl, ownerUrl, serverUrl }: ClusterAddresses) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`create database ${TEMPLATE} owner yuheng_owner`)
  } finally {
    await admin.end()
  }
  const owner = withDatabase(ownerUrl, TEMPLATE)
  await migrate(owner)
  for (const seed of seeds) await seed.run({ ownerUrl: owner, serverUrl: withDatabase(serverUrl, TEMPLATE) })
}

/** Clusters of runs that were killed are stopped and removed. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age < STARTING_MS || isHeld(folder)) continue
    await shutDown(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true })
  }
}
