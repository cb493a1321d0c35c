import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { audit } from '../audit/record.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { endpoint, type FileReply, type Input, type Module } from '../http/endpoint.ts'
import { Instant, idParams } from '../http/shapes.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { removeOrphans } from './jobs.ts'
import { problems } from './problems.ts'
import { deleteFile, type FileRow, findFile } from './store.ts'
import { attachment, documentTypes, type FileUse, identityScan, photo } from './use.ts'

/** A file as pages see it. */
export const FileItem = z.object({
  id: z.int(),
  use: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  uploadedAt: Instant,
})

/** Beyond the largest size, so that our own refusal comes before the parser's. */
const SLACK = 1_048_576

type UploadInput = Pick<Input<unknown, unknown, unknown>, 'actor' | 'raw'>

async function upload(ground: Ground, input: UploadInput, use: FileUse | undefined): Promise<FileRow> {
  if (!use) refuse(common.notFound)
  if (use.permission !== 'session' && !input.actor.may(use.permission)) refuse(common.forbidden)
  if (!input.raw.isMultipart()) refuse(problems.noFile)
  const limits = { files: 1, fileSize: use.maxBytes + SLACK }
  const part = (await input.raw.file({ limits })) ?? refuse(problems.noFile)
  const { box } = input.actor
  const file = await ground.services.files.take(ground, box, use, { stream: part.file, name: part.filename })
  const detail = { use: use.name, sha256: file.sha256 }
  await transact(ground, box, tx =>
    audit(tx, { action: 'files.upload', outcome: 'DONE', object: `file:${file.id}`, detail }),
  )
  return file
}

/** A refusal may come while the file is still arriving: the rest is read and dropped, so that the sender gets the answer. */
function discardRest(request: IncomingMessage) {
  if (!request.complete) request.unpipe().resume()
}

/** Files are handed in for a declared use and read by whoever may see what they belong to. */
export function filesModule(uses: () => readonly FileUse[]): Module {
  const useOf = (name: string) => uses().find(use => use.name === name)
  const get = async (tx: Tx, id: number): Promise<{ file: FileRow; use: FileUse }> => {
    const file = (await findFile(tx, id)) ?? refuse(common.notFound)
    return { file, use: useOf(file.use) ?? refuse(common.notFound) }
  }
  return {
    name: 'files',
    title: { zh: '文件', en: 'Files' },
    endpoints: [
      endpoint({
        id: 'files.upload',
        method: 'POST',
        path: '/files',
        summary: { zh: '上传文件（multipart/form-data）', en: 'Hand in a file (multipart/form-data)' },
        permission: 'session',
        query: z.strictObject({ use: z.string().regex(/^[a-z]+\.[a-z-]{1,48}$/) }),
        reply: FileItem,
        status: 201,
        limits: { perMinute: 120 },
        grouped: (input, ground) =>
          upload(ground, input, useOf(input.query.use)).finally(() => discardRest(input.raw.raw)),
      }),
      endpoint({
        id: 'files.get',
        method: 'GET',
        path: '/files/:id',
        summary: { zh: '文件信息', en: 'What is known of a file' },
        permission: 'session',
        params: idParams,
        reply: FileItem,
        read: async (tx, input) => (await get(tx, input.params.id)).file,
      }),
      endpoint({
        id: 'files.content',
        method: 'GET',
        path: '/files/:id/content',
        summary: { zh: '查看或下载文件', en: 'See or save a file' },
        permission: 'session',
        params: idParams,
        query: z.strictObject({ inline: z.literal('true').optional() }),
        reply: z.any(),
        trace: 'none',
        stream: async (tx, input) => {
          const { file, use } = await get(tx, input.params.id)
          const stream = await tx.services.files.content(tx, file, use)
          const inline = input.query.inline === 'true' && documentTypes.includes(file.mime)
          return {
            stream,
            type: file.mime,
            name: file.name,
            length: file.contentBytes,
            inline,
          } satisfies FileReply
        },
      }),
      endpoint({
        id: 'files.remove',
        method: 'POST',
        path: '/files/:id/remove',
        summary: { zh: '删除尚未使用的文件', en: 'Remove a file that belongs to nothing yet' },
        permission: 'session',
        params: idParams,
        reply: z.object({ done: z.literal(true) }),
        act: async (tx, input) => {
          if (!(await deleteFile(tx, input.params.id, null))) refuse(common.notFound)
          return { done: true as const }
        },
      }),
      endpoint({
        id: 'files.original',
        method: 'GET',
        path: '/files/:id/original',
        summary: { zh: '下载原件（含拍摄信息）', en: 'Save the original, with its metadata' },
        permission: 'files.original',
        params: idParams,
        reply: z.any(),
        trace: 'file',
        stream: async (tx, input) => {
          const { file, use } = await get(tx, input.params.id)
          const stream = await tx.services.files.original(tx, file, use)
          return { stream, type: file.mime, name: file.name, length: file.bytes } satisfies FileReply
        },
      }),
    ],
    files: [attachment, photo, identityScan],
    jobs: [removeOrphans],
  }
}
