import { z } from 'zod'
import { areaOf } from '../../platform/db/box.ts'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { ClassCode, Instant, LocalDate, RegionCode } from '../../platform/http/shapes.ts'
import { listAccounts } from '../custody/index.ts'
import { placesOf } from '../institutions/index.ts'
import { checks } from './checks.ts'
import { overview } from './overview.ts'
import { refreshJob } from './refresh.ts'

const Figures = z.object({
  institutions: z.int(),
  licensed: z.int(),
  supervised: z.int(),
  accounts: z.int(),
  bankFen: z.int(),
  heldFen: z.int(),
  payableFen: z.int(),
  refundFen: z.int(),
  payments: z.int(),
  paidFen: z.int(),
  lessons: z.int(),
  releasedFen: z.int(),
  refunds: z.int(),
  refundedFen: z.int(),
})

const Overview = z.object({
  region: z.string(),
  totals: Figures,
  below: z.array(Figures.extend({ code: z.string(), name: z.string() })),
  days: z.array(
    z.object({
      day: z.string(),
      payments: z.int(),
      paidFen: z.int(),
      lessons: z.int(),
      releasedFen: z.int(),
      refunds: z.int(),
      refundedFen: z.int(),
    }),
  ),
  asOf: Instant.nullable(),
})

export const statisticsModule: Module = {
  name: 'statistics',
  title: { zh: '统计与总览', en: 'Statistics' },
  jobs: [refreshJob],
  checks,
  endpoints: [
    endpoint({
      id: 'statistics.overview',
      method: 'GET',
      path: '/statistics/overview',
      summary: { zh: '总览：机构、资金、消课', en: 'Overview of institutions, money and lessons' },
      permission: 'statistics.read',
      query: z.strictObject({
        region: RegionCode,
        class: ClassCode.optional(),
        from: LocalDate,
        to: LocalDate,
      }),
      reply: Overview,
      read: (tx, { query }) => overview(tx, query),
    }),
    endpoint({
      id: 'statistics.accounts',
      method: 'GET',
      path: '/statistics/accounts',
      summary: { zh: '各机构监管资金', en: 'Supervised money of each institution' },
      permission: 'statistics.read',
      query: z.strictObject({ ...pageQuery, region: RegionCode }),
      reply: pageOf(
        z.object({
          institutionId: z.int(),
          name: z.string(),
          county: z.string(),
          bankFen: z.int(),
          heldFen: z.int(),
          payableFen: z.int(),
          refundFen: z.int(),
        }),
      ),
      read: async (tx, { query }) => {
        const after = query.cursor ? (readCursor(query.cursor, 2) as [number, number]) : null
        const rows = await listAccounts(tx, areaOf(query.region), after, query.limit + 1)
        const page = cutPage(rows, query.limit, r => [r.heldFen, r.institutionId])
        const places = await placesOf(
          tx,
          page.items.map(r => r.institutionId),
        )
        return {
          ...page,
          items: page.items.map(r => ({ ...r, name: places.get(r.institutionId)?.name ?? '' })),
        }
      },
    }),
  ],
}
