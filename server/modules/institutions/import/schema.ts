import { z } from 'zod'
import { Instant } from '../../../platform/http/shapes.ts'
import { fieldNames } from '../fields.ts'

const Position = z.int().min(0).max(199)
/** Which column holds which field. */
export const MappingInput = z.partialRecord(z.enum(fieldNames), Position)

export const RunInput = z.strictObject({
  /** True: find the errors and change nothing. */
  dryRun: z.boolean(),
  /** Overrides what was read from the head; fields that are absent keep their columns. */
  mapping: MappingInput.optional(),
})

export const ImportView = z.object({
  id: z.int(),
  fileName: z.string(),
  format: z.enum(['xlsx', 'csv']),
  encoding: z.string().nullable(),
  bytes: z.int(),
  hash: z.string(),
  headers: z.array(z.string()),
  mapping: z.record(z.string(), z.int()),
  dryRun: z.boolean().nullable(),
  status: z.enum(['UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'FAILED']),
  /** How often it was started. */
  run: z.int(),
  rowsTotal: z.int().nullable(),
  rowsDone: z.int(),
  rowsOk: z.int(),
  rowsFailed: z.int(),
  requestedBy: z.string(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  failure: z.object({ zh: z.string(), en: z.string() }).nullable(),
})
export type ImportView = z.input<typeof ImportView>

/** The same file for the same area was uploaded before: it is that import. */
export const Uploaded = z.object({ import: ImportView, again: z.boolean(), missing: z.array(z.string()) })
