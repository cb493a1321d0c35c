import { z } from 'zod'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { LocalDate, text } from '../../platform/http/shapes.ts'
import { findByText, getHistory, getRegion, listChildren } from './actions.ts'
import { calendarEndpoints } from './calendar-routes.ts'
import { importEdition } from './import.ts'
import {
  AnyRegionCode,
  EditionInput,
  EditionReport,
  RegionChild,
  RegionFound,
  RegionItem,
  RegionKind,
  RegionView,
  regionParams,
} from './schema.ts'

const onDay = { on: LocalDate.optional().meta({ description: 'the day asked for; today unless said' }) }

/** Administrative divisions and calendars. */
export const regionsModule: Module = {
  name: 'regions',
  title: { zh: '行政区划与日历', en: 'Divisions and calendars' },
  endpoints: [
    endpoint({
      id: 'regions.search',
      method: 'GET',
      path: '/regions',
      summary: {
        zh: '查找区划（名称、拼音、首字母、代码）',
        en: 'Find divisions by name, reading, initials or code',
      },
      permission: 'public',
      query: z.strictObject({
        q: text(40),
        level: z.coerce.number().int().min(1).max(5).optional(),
        within: AnyRegionCode.optional(),
        kind: RegionKind.optional(),
        ...onDay,
        ...pageQuery,
      }),
      reply: pageOf(RegionFound),
      read: (tx, { query }) => findByText(tx, { ...query, on: query.on ?? tx.clock.today() }),
    }),
    endpoint({
      id: 'regions.get',
      method: 'GET',
      path: '/regions/:code',
      summary: { zh: '区划及其上级', en: 'A division and those above it' },
      permission: 'public',
      params: regionParams,
      query: z.strictObject(onDay),
      reply: RegionView,
      read: (tx, { params, query }) => getRegion(tx, params.code, query.on ?? tx.clock.today()),
    }),
    endpoint({
      id: 'regions.children',
      method: 'GET',
      path: '/regions/:code/children',
      summary: { zh: '下级区划', en: 'The divisions right below one' },
      permission: 'public',
      params: regionParams,
      query: z.strictObject({ kind: RegionKind.optional(), ...onDay, ...pageQuery }),
      reply: pageOf(RegionChild),
      read: (tx, { params, query }) =>
        listChildren(tx, params.code, { ...query, on: query.on ?? tx.clock.today() }),
    }),
    endpoint({
      id: 'regions.history',
      method: 'GET',
      path: '/regions/:code/history',
      summary: { zh: '区划沿革', en: 'What became of a division' },
      permission: 'public',
      params: regionParams,
      reply: z.object({ items: z.array(RegionItem) }),
      read: (tx, { params }) => getHistory(tx, params.code),
    }),
    endpoint({
      id: 'regions.importEdition',
      method: 'POST',
      path: '/regions/editions',
      summary: { zh: '导入新版区划清单（可试运行）', en: 'Import a new list of divisions, or run it dry' },
      permission: 'regions.import',
      limits: { body: 16 * 1024 * 1024 },
      body: EditionInput,
      reply: EditionReport,
      audit: ({ body }, out) => ({
        object: `region:${body.scope}`,
        detail: { edition: body.edition, effective: body.effective, dryRun: body.dryRun, ...out.counts },
      }),
      act: (tx, { body }) => importEdition(tx, body),
    }),
    ...calendarEndpoints,
  ],
}
