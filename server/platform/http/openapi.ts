import { z } from 'zod'
import type { AnyEndpoint, Module } from './endpoint.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
    },
  }) as Json
  return rest
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return []
  const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, s]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: s,
  }))
}

const problemReply = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function operation(module: Module, e: AnyEndpoint): Json {
  const change = e.method !== 'GET'
  const reply = e.stream
    ? { description: e.summary.en, content: { 'application/octet-stream': {} } }
    : { description: e.summary.en, content: { 'application/json': { schema: schemaOf(e.reply, 'output') } } }
  const headers = change
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          schema: { type: 'string', minLength: 8, maxLength: 128 },
        },
      ]
    : []
  return {
    operationId: e.id,
    tags: [module.name],
    summary: `${e.summary.zh} ${e.summary.en}`,
    'x-permission': e.permission,
    parameters: [...parametersOf('path', e.params), ...parametersOf('query', e.query), ...headers],
    ...(e.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(e.body, 'input') } },
          },
        }
      : {}),
    ...(e.permission === 'public' ? { security: [] } : {}),
    responses: {
      [e.status ?? 200]: reply,
      ...(e.permission === 'public'
        ? {}
        : { 401: problemReply('Log in first'), 403: problemReply('Not permitted') }),
      422: problemReply('Input refused'),
      default: problemReply('Refused or failed'),
    },
  }
}

/** The OpenAPI 3.1 description of all modules; committed as openapi.json, whose diff is the API review. */
export function openapi(modules: readonly Module[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const module of modules)
    for (const e of module.endpoints) {
      const path = `/api/v1${e.path.replace(/:(\w+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(module, e) }
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yuheng 育衡 API',
      version,
      description:
        '校外培训治理平台接口。金额均为整数分；日期为当地日历日；时刻为 UTC。Amounts are integer fen.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { machine: [] }],
    tags: modules.map(m => ({ name: m.name, description: `${m.title.zh} ${m.title.en}` })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'yuheng_session' },
        machine: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const string = { type: 'string' }
const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details in Chinese and English, with what to do.',
  required: ['type', 'code', 'status', 'title', 'todo'],
  properties: {
    type: string,
    code: string,
    status: { type: 'integer' },
    title: string,
    titleEn: string,
    detail: string,
    detailEn: string,
    todo: string,
    todoEn: string,
    citations: {
      type: 'array',
      items: { type: 'object', properties: { doc: string, no: string, article: string } },
    },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: string, message: { type: 'object', properties: { zh: string, en: string } } },
      },
    },
    data: { type: 'object' },
    requestId: string,
  },
}
