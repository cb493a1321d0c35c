import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../../platform/http/paging.ts'
import { idParams } from '../../../platform/http/shapes.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { MAX_FILE, start, upload } from './actions.ts'
import { errorFile } from './errors.ts'
import { ImportView, RunInput, Uploaded } from './schema.ts'
import { getImport, listImports } from './store.ts'

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
