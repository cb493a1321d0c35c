import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { isHeld } from '../../server/platform/db/embedded/holders.ts'
import { shutDown } from '../../server/platform/db/embedded/postmaster.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../server/platform/db/embedded.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { withDatabase } from './address.ts'
import { keepCluster, takeCluster, templateKey } from './cache.ts'
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
  try {
    const { adminUrl, ownerUrl, serverUrl, stop } = await openCluster(folder)
    project.provide('cluster', { adminUrl, ownerUrl, serverUrl })
    return async () => {
      await stop()
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Takes the cluster that an earlier run kept for the same sources, or makes and keeps one. */
async function openCluster(folder: string): Promise<EmbeddedDatabase> {
  const key = templateKey()
  if (takeCluster(key, folder)) return startEmbedded({ folder, fast: true })
  const cluster = await startEmbedded({ folder, fast: true })
  try {
    await makeTemplate(cluster)
  } finally {
    await cluster.stop()
  }
  keepCluster(key, folder)
  return startEmbedded({ folder, fast: true })
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
