import { z } from 'zod'

/** Shapes that many doors share. */
const DIGITS = /^[1-9]\d{0,15}$/
/** The number of a record; its digits where it stands in an address. Nothing else becomes a number (true, [5], 0x10). */
export const Id = z
  .preprocess(
    v => (typeof v === 'string' && DIGITS.test(v) ? Number(v) : v),
    z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  )
  .meta({ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
export const idParams = z.strictObject({ id: Id })

/** A calendar date that exists, 1900–2200. */
export const LocalDate = z.iso
  .date()
  .refine(d => d >= '1900-01-01' && d <= '2200-12-31', '日期超出范围 | date out of range')
  .meta({ description: 'YYYY-MM-DD, local calendar date' })

/** A clock time of day, `HH:MM`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Yes or no in a query: `true` or `false`. */
export const Flag = z.enum(['true', 'false']).transform(v => v === 'true')

export const RegionCode = z.string().regex(/^\d{6}$/)
export const CountyCode = z.string().regex(/^\d{6}$/)
export const ClassCode = z.enum(['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER'])
export const StageCode = z.enum(['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR'])
export const ChannelCode = z.enum(['OFFLINE', 'ONLINE'])

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/** A text that people type: trimmed, one line, no control or direction characters. Markup is kept as text and always escaped on screens. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(s => !CONTROL.test(s) && !/[\r\n]/.test(s), '含有不允许的控制字符 | contains control characters')

/** A longer text with line breaks. */
export const longText = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(s => !CONTROL.test(s), '含有不允许的控制字符 | contains control characters')

/** Reply instants: a Date leaves as ISO 8601 in UTC. */
export const Instant = z
  .union([z.date(), z.iso.datetime()])
  .transform(d => (d instanceof Date ? d.toISOString() : d))
  .meta({ type: 'string', format: 'date-time' })
