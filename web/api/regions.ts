import type { Region, RegionSource } from '../parts/light/region/source.ts'
import { call, type ReplyOf } from './call.ts'

type Found = ReplyOf<'GET /api/v1/regions'>['items'][number]
type Child = ReplyOf<'GET /api/v1/regions/{code}/children'>['items'][number]

const PAGE = 100
/** Pages of one level that are read at most: no division has more parts. */
const PAGES_MAX = 10
const FOUND = 30

/** The names above a division, for telling apart those of the same name. */
const above = (path: readonly { name: string }[]) => path.map(p => p.name).join(' ')

const found = (r: Found): Region => ({ code: r.code, name: r.name, above: above(r.path), open: false })
const child = (r: Child): Region => ({ code: r.code, name: r.name, open: r.children > 0 })

async function below(code: string, signal: AbortSignal): Promise<Region[]> {
  const all: Region[] = []
  let cursor: string | undefined
  for (let n = 0; n < PAGES_MAX; n++) {
    const query = { limit: PAGE, ...(cursor ? { cursor } : {}) }
    const { data } = await call('GET /api/v1/regions/{code}/children', { path: { code }, query }, { signal })
    all.push(...data.items.map(child))
    if (!data.next) break
    cursor = data.next
  }
  return all
}

/** Divisions from the server, for every `RegionField`. */
export const regions: RegionSource = {
  below,
  search: async (q, within, signal) => {
    const query = { q, limit: FOUND, ...(within === '000000' ? {} : { within }) }
    const { data } = await call('GET /api/v1/regions', { query }, { signal })
    return data.items.map(found)
  },
  path: async (code, signal) => {
    const { data } = await call('GET /api/v1/regions/{code}', { path: { code } }, { signal })
    return [...data.path, data].map(r => ({ code: r.code, name: r.name, open: true }))
  },
}
