import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../../platform/http/paging.ts'
import { idParams } from '../../../platform/http/shapes.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { type Field, fieldNames, fields, required } from '../fields.ts'
import { cancelImport, MAX_FILE, preview, start, upload } from './actions.ts'
import { errorFile } from './errors.ts'
import { FieldView, ImportedItem, ImportView, Preview, RowErrorView, RunInput, Uploaded } from './schema.ts'
import { errorPage, getImport, itemsOf, listImports } from './store.ts'

const fieldView = (field: Field) => ({
  field,
  title: { zh: fields[field].zh, en: fields[field].en },
  required: required.includes(field),
})

export const importEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'institutions.uploadImport',
    method: 'POST',
    path: '/institutions/imports',
    summary: {
      zh: '上传名录文件（XLSX 或 CSV）',
      en: 'Upload a register (XLSX or CSV, multipart, part `file`)',
    },
    permission: 'institutions.register',
    limits: { body: MAX_FILE, perMinute: 30 },
    reply: Uploaded,
    status: 201,
    grouped: async ({ raw, actor }, ground) => {
      if (!raw.isMultipart()) refuse(common.unsupportedMedia)
      const part = await raw.file({ limits: { fileSize: MAX_FILE, files: 1 } })
      if (!part) return refuse(common.malformed)
      return upload(ground, actor.box, { name: part.filename, bytes: await part.toBuffer() })
    },
  }),
  endpoint({
    id: 'institutions.imports',
    method: 'GET',
    path: '/institutions/imports',
    summary: { zh: '导入记录', en: 'Imports' },
    permission: 'institutions.register',
    query: z.strictObject(pageQuery),
    reply: pageOf(ImportView),
    read: async (tx, { query }) => {
      const before = query.cursor ? Number(readCursor(query.cursor, 1)[0]) : null
      return cutPage(await listImports(tx, before, query.limit + 1), query.limit, i => [i.id])
    },
  }),
  endpoint({
    id: 'institutions.importFields',
    method: 'GET',
    path: '/institutions/imports/fields',
    summary: { zh: '可导入的栏目', en: 'Fields that the columns of a file can hold' },
    permission: 'institutions.register',
    reply: z.object({ items: z.array(FieldView) }),
    read: async () => ({ items: fieldNames.map(fieldView) }),
  }),
  endpoint({
    id: 'institutions.importPreview',
    method: 'GET',
    path: '/institutions/imports/:id/preview',
    summary: { zh: '预览文件前几行', en: 'The first rows of the file' },
    permission: 'institutions.register',
    params: idParams,
    reply: Preview,
    read: (tx, { params }) => preview(tx, params.id),
  }),
  endpoint({
    id: 'institutions.importRowErrors',
    method: 'GET',
    path: '/institutions/imports/:id/row-errors',
    summary: { zh: '最近一次运行的错误行', en: 'Wrong rows of the last run' },
    permission: 'institutions.register',
    params: idParams,
    query: z.strictObject(pageQuery),
    reply: pageOf(RowErrorView),
    read: async (tx, { params, query: { cursor, limit } }) => {
      const { run } = await getImport(tx, params.id)
      const after = cursor ? Number(readCursor(cursor, 1)[0]) : 0
      const rows = await errorPage(tx, params.id, run, after, limit + 1)
      const told = rows.map(({ row, errors }) => ({
        row,
        errors: errors.map(e => ({ ...e, title: e.field && fieldView(e.field).title })),
      }))
      return cutPage(told, limit, r => [r.row])
    },
  }),
  endpoint({
    id: 'institutions.imported',
    method: 'GET',
    path: '/institutions/imports/:id/institutions',
    summary: { zh: '导入的机构', en: 'Institutions that an import has put on the register' },
    permission: 'institutions.register',
    params: idParams,
    query: z.strictObject(pageQuery),
    reply: pageOf(ImportedItem),
    read: async (tx, { params, query: { cursor, limit } }) => {
      await getImport(tx, params.id)
      const after = cursor ? Number(readCursor(cursor, 1)[0]) : 0
      return cutPage(await itemsOf(tx, params.id, after, limit + 1), limit, i => [i.id])
    },
  }),
  endpoint({
    id: 'institutions.cancelImport',
    method: 'POST',
    path: '/institutions/imports/:id/cancellation',
    summary: { zh: '停止导入', en: 'Stop an import; what is on the register stays' },
    permission: 'institutions.register',
    params: idParams,
    reply: ImportView,
    audit: (_, out) => ({ object: `import:${out.id}`, detail: { run: out.run, rowsDone: out.rowsDone } }),
    act: (tx, { params }) => cancelImport(tx, params.id),
  }),
  endpoint({
    id: 'institutions.import',
    method: 'GET',
    path: '/institutions/imports/:id',
    summary: { zh: '导入进度', en: 'How far an import is' },
    permission: 'institutions.register',
    params: idParams,
    reply: ImportView,
    read: (tx, { params }) => getImport(tx, params.id),
  }),
  endpoint({
    id: 'institutions.runImport',
    method: 'POST',
    path: '/institutions/imports/:id/runs',
    summary: { zh: '试运行或导入', en: 'Start a dry run or the import' },
    permission: 'institutions.register',
    params: idParams,
    body: RunInput,
    reply: ImportView,
    status: 202,
    audit: ({ body }, out) => ({ object: `import:${out.id}`, detail: { dryRun: body.dryRun, run: out.run } }),
    act: (tx, { params, body }) => start(tx, params.id, body),
  }),
  endpoint({
    id: 'institutions.importErrors',
    method: 'GET',
    path: '/institutions/imports/:id/errors',
    summary: { zh: '下载错误行', en: 'The rows that were not taken, with what is wrong' },
    permission: 'institutions.register',
    params: idParams,
    query: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    reply: z.object({}),
    trace: 'list',
    stream: (tx, { params, query }) => errorFile(tx, params.id, query.format),
  }),
]
