import { z } from 'zod'
import { Instant } from '../../../platform/http/shapes.ts'
import { fieldNames } from '../fields.ts'
import { Status } from '../vocabulary.ts'

const Position = z.int().min(0).max(199)
/** Which column holds which field; null: none of them. */
export const MappingInput = z.partialRecord(z.enum(fieldNames), Position.nullable())

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
  status: z.enum(['UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
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

/** The first rows of a file, as they stand in it. */
export const Preview = z.object({ headers: z.array(z.string()), rows: z.array(z.array(z.string())) })

/** A field that a column can hold. */
export const FieldView = z.object({
  field: z.enum(fieldNames),
  title: z.object({ zh: z.string(), en: z.string() }),
  required: z.boolean(),
})

/** What is wrong in one row; the heading is row 1. */
export const RowErrorView = z.object({
  row: z.int(),
  errors: z.array(
    z.object({
      field: z.enum(fieldNames).nullable(),
      title: z.object({ zh: z.string(), en: z.string() }).nullable(),
      message: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
})

/** An institution that an import has put on the register. */
export const ImportedItem = z.object({
  id: z.int(),
  name: z.string(),
  county: z.string(),
  status: Status,
})
