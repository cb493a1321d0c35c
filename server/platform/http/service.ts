import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { listMigrations } from '../db/migrate.ts'
import type { Pool } from '../db/pool.ts'
import { VERSION } from '../version.ts'
import type { Module } from './endpoint.ts'
import { openapi } from './openapi.ts'

/** Health, readiness and the description of the API with a page to browse it. */
export async function describeService(app: FastifyInstance, pool: Pool, modules: readonly Module[]) {
  const document = openapi(modules, VERSION)
  const text = JSON.stringify(document)
  app.get('/api/v1/openapi.json', (_, reply) => reply.type('application/json').send(text))
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'none' },
  })
  app.get('/health', async () => ({ status: 'ok', version: VERSION }))
  app.get('/ready', async (_, reply) => {
    const ready = await isReady(pool)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
}

/** Ready: the database answers and is the one this program was made for. */
async function isReady(pool: Pool): Promise<boolean> {
  try {
    const newest = listMigrations().at(-1)?.name
    const found = await pool.query('select from public.yuheng_migration where name = $1', [newest])
    return found.rowCount === 1
  } catch {
    return false
  }
}
