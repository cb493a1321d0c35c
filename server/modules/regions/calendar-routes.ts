import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { idParams, LocalDate, RegionCode, StageCode } from '../../platform/http/shapes.ts'
import { findYears } from './calendar-store.ts'
import { enterYear, listDays } from './calendars.ts'
import { NATION } from './edition.ts'
import {
  CalendarYearInput,
  CalendarYearView,
  SchoolHoursInput,
  SchoolHoursView,
  SchoolPeriodInput,
  SchoolPeriodView,
} from './schema.ts'
import {
  correctPeriod,
  enterHours,
  enterPeriod,
  importPeriods,
  listHours,
  listPeriods,
  removeEntry,
  schoolOn,
} from './school.ts'

const DAY_MS = 86_400_000
const DAYS_MAX = 800
const Done = z.object({ done: z.literal(true) })
const Year = z.coerce.number().int().min(1990).max(2200)
const SpanYears = { from: Year.default(2000), to: Year.default(2200) }

const schoolQuery = z.strictObject({
  region: RegionCode,
  stage: StageCode.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  ...pageQuery,
})

const dayQuery = z
  .strictObject({ region: RegionCode.default(NATION), from: LocalDate, to: LocalDate })
  .refine(
    q => q.from <= q.to && Date.parse(q.to) - Date.parse(q.from) < DAYS_MAX * DAY_MS,
    `日期范围须在 ${DAYS_MAX} 天以内 | at most ${DAYS_MAX} days, the first not after the last`,
  )

const years = [
  endpoint({
    id: 'regions.calendarYears',
    method: 'GET',
    path: '/regions/calendar/years',
    summary: { zh: '已录入的放假安排', en: 'Calendars of the years that are entered' },
    permission: 'public',
    query: z.strictObject({ region: RegionCode.default(NATION), ...SpanYears }),
    reply: z.object({ items: z.array(CalendarYearView) }),
    read: async (tx, { query }) => ({
      items: await findYears(tx, [query.region], query.from, query.to),
    }),
  }),
  endpoint({
    id: 'regions.calendarDays',
    method: 'GET',
    path: '/regions/calendar/days',
    summary: { zh: '逐日查询工作日与节假日', en: 'Kind of each day' },
    permission: 'public',
    query: dayQuery,
    reply: z.object({
      days: z.array(
        z.object({
          date: z.string(),
          kind: z.enum(['WORKDAY', 'MAKE_UP_WORKDAY', 'STATUTORY_HOLIDAY', 'REST_DAY']).nullable(),
          name: z.string().nullable(),
        }),
      ),
      missingYears: z.array(z.int()).meta({ description: 'years whose calendar is not entered' }),
    }),
    read: (tx, { query }) => listDays(tx, query.region, query),
  }),
  endpoint({
    id: 'regions.enterCalendarYear',
    method: 'PUT',
    path: '/regions/calendar/years/:year',
    summary: { zh: '录入年度放假安排', en: 'Enter the announced calendar of a year' },
    permission: 'regions.calendar',
    params: z.strictObject({ year: Year }),
    body: CalendarYearInput,
    reply: CalendarYearView,
    audit: ({ body }, out) => ({
      object: `calendar:${out.region}:${out.year}`,
      detail: { document: body.document, version: out.version },
    }),
    act: (tx, { params, body, ifMatch }) => enterYear(tx, params.year, body, ifMatch),
  }),
]

const school = [
  endpoint({
    id: 'regions.schoolPeriods',
    method: 'GET',
    path: '/regions/school-periods',
    summary: { zh: '校历（学期与寒暑假）', en: 'Terms and vacations' },
    permission: 'public',
    query: schoolQuery,
    reply: pageOf(SchoolPeriodView),
    read: (tx, { query }) => listPeriods(tx, query),
  }),
  endpoint({
    id: 'regions.schoolDay',
    method: 'GET',
    path: '/regions/school-day',
    summary: { zh: '某日学校安排', en: 'What the schools do on a day' },
    permission: 'public',
    query: z.strictObject({ region: RegionCode, stage: StageCode, on: LocalDate }),
    reply: z.object({
      known: z.boolean().meta({ description: 'false: not entered, which never means free' }),
      kind: z.string().nullable(),
      schoolYear: z.string().nullable(),
      source: z.string().nullable(),
      hours: z.array(z.object({ start: z.string(), end: z.string() })).nullable(),
    }),
    read: (tx, { query }) => schoolOn(tx, query.region, query.stage, query.on),
  }),
  endpoint({
    id: 'regions.enterSchoolPeriod',
    method: 'POST',
    path: '/regions/school-periods',
    summary: { zh: '录入校历时段', en: 'Enter a term or vacation' },
    permission: 'regions.school',
    body: SchoolPeriodInput,
    reply: SchoolPeriodView,
    status: 201,
    audit: (_, out) => ({ object: `school-period:${out.id}`, county: out.region }),
    act: (tx, { body }) => enterPeriod(tx, body),
  }),
  endpoint({
    id: 'regions.importSchoolPeriods',
    method: 'POST',
    path: '/regions/school-periods/import',
    summary: { zh: '批量导入校历', en: 'Enter many terms and vacations, all or none' },
    permission: 'regions.school',
    body: z.strictObject({ rows: z.array(SchoolPeriodInput).min(1).max(500) }),
    reply: z.object({ items: z.array(SchoolPeriodView) }),
    status: 201,
    audit: (_, out) => ({ object: 'school-period', detail: { count: out.items.length } }),
    act: async (tx, { body }) => ({ items: await importPeriods(tx, body.rows) }),
  }),
  endpoint({
    id: 'regions.correctSchoolPeriod',
    method: 'PUT',
    path: '/regions/school-periods/:id',
    summary: { zh: '更正校历时段', en: 'Correct a term or vacation' },
    permission: 'regions.school',
    params: idParams,
    body: SchoolPeriodInput,
    reply: SchoolPeriodView,
    audit: (_, out) => ({ object: `school-period:${out.id}`, county: out.region }),
    act: (tx, { params, body, ifMatch }) => correctPeriod(tx, params.id, body, ifMatch),
  }),
  endpoint({
    id: 'regions.removeSchoolPeriod',
    method: 'DELETE',
    path: '/regions/school-periods/:id',
    summary: { zh: '删除校历时段', en: 'Take a term or vacation out' },
    permission: 'regions.school',
    params: idParams,
    reply: Done,
    audit: ({ params }) => ({ object: `school-period:${params.id}` }),
    act: (tx, { params }) => removeEntry(tx, 'school_period', params.id),
  }),
  endpoint({
    id: 'regions.schoolHours',
    method: 'GET',
    path: '/regions/school-hours',
    summary: { zh: '学校教学时间', en: 'Teaching hours of the schools' },
    permission: 'public',
    query: schoolQuery,
    reply: pageOf(SchoolHoursView),
    read: (tx, { query }) => listHours(tx, query),
  }),
  endpoint({
    id: 'regions.enterSchoolHours',
    method: 'POST',
    path: '/regions/school-hours',
    summary: { zh: '录入学校教学时间', en: 'Enter the teaching hours of the schools' },
    permission: 'regions.school',
    body: SchoolHoursInput,
    reply: SchoolHoursView,
    status: 201,
    audit: (_, out) => ({ object: `school-hours:${out.id}`, county: out.region }),
    act: (tx, { body }) => enterHours(tx, body),
  }),
  endpoint({
    id: 'regions.removeSchoolHours',
    method: 'DELETE',
    path: '/regions/school-hours/:id',
    summary: { zh: '删除学校教学时间', en: 'Take teaching hours out' },
    permission: 'regions.school',
    params: idParams,
    reply: Done,
    audit: ({ params }) => ({ object: `school-hours:${params.id}` }),
    act: (tx, { params }) => removeEntry(tx, 'school_hours', params.id),
  }),
]

/** Working-day calendars and school calendars. */
export const calendarEndpoints = [...years, ...school]
