import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const FOLDER = join(import.meta.dirname, '../../../dist')
/** Entries of the web application besides the public one, which has the bare addresses. */
const ENTRIES = ['parent', 'institution', 'officer', 'leader', 'field']
/** A page that is also saved and opened from a file: all in one, and locked into an origin of its own without any network. */
const ALONE = 'verify-proof.html'
const ALONE_POLICY =
  "sandbox allow-scripts allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
const YEAR_SECONDS = 31_536_000

/** The page that answers an address inside an entry. */
const entryOf = (path: string) => {
  const first = path.split('/')[1] ?? ''
  return ENTRIES.includes(first) ? join(FOLDER, first, 'index.html') : join(FOLDER, 'index.html')
}

/** Serves the built web application, if it was built: hashed files for ever, pages fresh, compressed copies where made. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(FOLDER, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: FOLDER,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      if (path.includes(ALONE)) reply.header('content-security-policy', ALONE_POLICY)
    },
  })
}

/** Answers an unknown address of a browser with its entry's page. @returns false if the request wants something else */
export function answerWithPage(request: FastifyRequest, reply: FastifyReply): boolean {
  const path = request.url.split('?')[0] ?? '/'
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  // Names with dots (lessons, codes of problems) are no files: what the build makes stands in one folder.
  if (!wantsPage || path.startsWith('/api/') || path.startsWith('/assets/')) return false
  const page = entryOf(path)
  if (!existsSync(page)) return false
  reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(createReadStream(page))
  return true
}
