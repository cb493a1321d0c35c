import type { Region, RegionSource } from '../parts/light/region/source.ts'
import { call } from './call.ts'

interface Found {
  code: string
  name: string
  deepest: number
}

/** Levels of the register below the nation; below the last there is nothing. */
const VILLAGE = 5

const shape = (
  r: Found & { children?: number; path?: readonly { name: string; code: string }[] },
): Region => ({
  code: r.code,
  name: r.name,
  above: (r.path ?? [])
    .filter(p => p.code !== r.code && p.code !== '000000')
    .map(p => p.name)
    .join(' '),
  open: r.children === undefined ? r.deepest < VILLAGE : r.children > 0,
})

/** The divisions of the register, for the region picker. Every list is asked for once and then kept by the browser's cache. */
export const apiRegions: RegionSource = {
  async below(code, signal) {
    const found: Region[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: { limit: number; cursor?: string } = cursor ? { limit: 200, cursor } : { limit: 200 }
      const { data } = await call(
        'GET /api/v1/regions/{code}/children',
        { path: { code }, query },
        { signal },
      )
      found.push(...data.items.map(shape))
      cursor = data.next
    }
    return found
  },
  async search(text, within, signal) {
    const query = { q: text, limit: 30, ...(within === '000000' ? {} : { within }) }
    const { data } = await call('GET /api/v1/regions', { query }, { signal })
    return data.items.map(shape)
  },
  async path(code, signal) {
    const { data } = await call('GET /api/v1/regions/{code}', { path: { code } }, { signal })
    const above = data.path.filter(p => p.code !== '000000' && p.code !== code)
    return [...above.map(p => ({ code: p.code, name: p.name, open: true })), shape(data)]
  },
}
