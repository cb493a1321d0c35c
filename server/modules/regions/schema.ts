import { z } from 'zod'
import { LocalDate, LocalTime, RegionCode, StageCode, text } from '../../platform/http/shapes.ts'

export const RegionKind = z.enum(['STATUTORY', 'FUNCTIONAL_ZONE', 'STATISTICAL'])

/** Code of any level: six digits down to the county, nine for a town, twelve for a village. */
export const AnyRegionCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

export const regionParams = z.strictObject({ code: AnyRegionCode })

/** A division in a list. */
export const RegionItem = z.object({
  code: z.string(),
  level: z.int(),
  deepest: z.int().meta({ description: 'deepest level whose part it plays (3 for a city without counties)' }),
  parent: z.string().nullable(),
  kind: RegionKind,
  name: z.string(),
  shortName: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  replacedBy: z.array(z.string()).nullable(),
  edition: z.string(),
})

const Ancestor = z.object({ code: z.string(), level: z.int(), name: z.string(), shortName: z.string() })

/** A division with those above it, from the province down. */
export const RegionFound = RegionItem.extend({ path: z.array(Ancestor) })
export const RegionView = RegionFound.extend({ children: z.int() })
export const RegionChild = RegionItem.extend({ children: z.int() })

export const CalendarDay = z.strictObject({ date: LocalDate, name: text(40) })

/** The announced calendar of a year; the region is the nation unless an autonomous region adds days of its own. */
export const CalendarYearInput = z.strictObject({
  region: RegionCode.default('000000'),
  document: text(200),
  holidays: z.array(CalendarDay).min(1).max(60),
  makeUpWorkdays: z.array(CalendarDay).max(30),
})
export type CalendarYearInput = z.output<typeof CalendarYearInput>

export const CalendarYearView = z.object({
  region: z.string(),
  year: z.int(),
  document: z.string(),
  version: z.int(),
  holidays: z.array(z.object({ date: z.string(), name: z.string() })),
  makeUpWorkdays: z.array(z.object({ date: z.string(), name: z.string() })),
})

const ordered = (p: { from: string; to: string }) => p.from <= p.to
const ORDER = '结束日期早于开始日期 | the last day is before the first'

export const SchoolPeriodInput = z
  .strictObject({
    region: RegionCode,
    stage: StageCode,
    schoolYear: z
      .string()
      .regex(/^\d{4}-\d{4}$/)
      .refine(y => Number(y.slice(5)) === Number(y.slice(0, 4)) + 1, '学年应为相邻两年 | two years in a row'),
    kind: z.enum(['TERM', 'WINTER_VACATION', 'SUMMER_VACATION', 'OTHER_VACATION']),
    from: LocalDate,
    to: LocalDate,
    document: text(200),
  })
  .refine(ordered, ORDER)
export type SchoolPeriodInput = z.output<typeof SchoolPeriodInput>

export const SchoolPeriodView = z.object({
  id: z.int(),
  region: z.string(),
  stage: StageCode,
  schoolYear: z.string(),
  kind: z.enum(['TERM', 'WINTER_VACATION', 'SUMMER_VACATION', 'OTHER_VACATION']),
  from: z.string(),
  to: z.string(),
  document: z.string(),
  version: z.int(),
})

const Hours = z
  .strictObject({ start: LocalTime, end: LocalTime })
  .refine(h => h.start < h.end, '结束时间须晚于开始时间 | the end must be after the start')

export const SchoolHoursInput = z
  .strictObject({
    region: RegionCode,
    stage: StageCode,
    from: LocalDate,
    to: LocalDate,
    periods: z.array(Hours).min(1).max(20),
    document: text(200),
  })
  .refine(ordered, ORDER)
export type SchoolHoursInput = z.output<typeof SchoolHoursInput>

export const SchoolHoursView = z.object({
  id: z.int(),
  region: z.string(),
  stage: StageCode,
  from: z.string(),
  to: z.string(),
  periods: z.array(z.object({ start: z.string(), end: z.string() })),
  document: z.string(),
  version: z.int(),
})

/** One row of a new list of divisions. */
export const EditionRow = z.strictObject({
  code: AnyRegionCode,
  level: z.int().min(1).max(5),
  deepest: z.int().min(1).max(5).optional(),
  kind: RegionKind.default('STATUTORY'),
  name: text(60),
  shortName: text(60).optional(),
})

export const EditionInput = z.strictObject({
  edition: text(40),
  document: text(200),
  effective: LocalDate,
  scope: RegionCode.meta({
    description: 'province, or 000000: everything in it down to `level` is compared',
  }),
  level: z.int().min(1).max(5),
  rows: z.array(EditionRow).min(1).max(50_000),
  successors: z
    .record(AnyRegionCode, z.array(AnyRegionCode).max(20))
    .default({})
    .meta({ description: 'for each code that ends, what takes its place; an empty list if nothing does' }),
  dryRun: z.boolean(),
})
export type EditionInput = z.output<typeof EditionInput>

const Change = z.object({ code: z.string(), name: z.string() })
export const EditionReport = z.object({
  applied: z.boolean(),
  counts: z.object({
    added: z.int(),
    renamed: z.int(),
    ended: z.int(),
    unchanged: z.int(),
    below: z.int().meta({ description: 'rows deeper than the list that ended with the division above them' }),
  }),
  added: z.array(Change).meta({ description: 'the first 500' }),
  renamed: z.array(Change.extend({ was: z.string() })),
  ended: z.array(Change.extend({ replacedBy: z.array(z.string()) })),
  faults: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
})
