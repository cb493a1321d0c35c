import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes web/api/generated/api.ts from openapi.json: a type per operation, keyed `GET /api/v1/…`.
 * Knows the JSON Schema 2020-12 that zod writes; nothing more is needed.
 * Run: `node scripts/generate-client.ts [--check]`
 */
export interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  not?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
  items?: Schema | false
  prefixItems?: Schema[]
  description?: string
  $defs?: Record<string, Schema>
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}
type Content = Record<string, { schema?: Schema }>
interface Operation {
  operationId?: string
  summary?: string
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

const named = (name: string) => name.replace(/[^A-Za-z0-9_$]/g, '_')
const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))
const union = (parts: string[]) => [...new Set(parts)].join(' | ') || 'never'
const grouped = (type: string) => (/ [|&] /.test(type) ? `(${type})` : type)

/** The TypeScript type of a JSON schema. */
export function typeOf(s: Schema | boolean | undefined, defs: Record<string, Schema> = {}): string {
  if (s === undefined || s === true) return 'unknown'
  if (s === false) return 'never'
  const inner = { ...defs, ...s.$defs }
  if (s.$ref) return refOf(s.$ref, inner)
  if ('const' in s) return JSON.stringify(s.const)
  if (s.enum) return union(s.enum.map(v => JSON.stringify(v)))
  const some = s.anyOf ?? s.oneOf
  if (some) return union(some.map(p => typeOf(p, inner)))
  if (s.allOf) return s.allOf.map(p => grouped(typeOf(p, inner))).join(' & ')
  if (s.not && Object.keys(s.not).length === 0) return 'never'
  if (Array.isArray(s.type)) return union(s.type.map(type => typeOf({ ...s, type }, inner)))
  return plainType(s, inner)
}

function plainType(s: Schema, defs: Record<string, Schema>): string {
  switch (s.type) {
    case 'string':
      return 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return arrayType(s, defs)
    case 'object':
      return objectType(s, defs)
    default:
      return s.properties ? objectType(s, defs) : 'unknown'
  }
}

function arrayType(s: Schema, defs: Record<string, Schema>): string {
  if (!s.prefixItems) return `${grouped(typeOf(s.items, defs))}[]`
  const rest = s.items ? [`...${grouped(typeOf(s.items, defs))}[]`] : []
  return `[${[...s.prefixItems.map(p => typeOf(p, defs)), ...rest].join(', ')}]`
}

function objectType(s: Schema, defs: Record<string, Schema>): string {
  const members = Object.entries(s.properties ?? {}).map(([name, p]) => {
    const note = p.description ? `/** ${p.description.replaceAll('*/', '* /')} */ ` : ''
    return `${note}${key(name)}${s.required?.includes(name) ? '' : '?'}: ${typeOf(p, defs)}`
  })
  const more = s.additionalProperties
  if (members.length === 0 && more !== false) {
    const keys = s.propertyNames ? typeOf(s.propertyNames, defs) : 'string'
    const record = `Record<${keys}, ${typeOf(more ?? {}, defs)}>`
    return s.propertyNames?.enum && !s.required ? `Partial<${record}>` : record
  }
  return members.length ? `{ ${members.join('; ')} }` : 'Record<string, never>'
}

function refOf(ref: string, defs: Record<string, Schema>): string {
  const shared = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1]
  if (shared) return named(shared)
  const local = /^#\/\$defs\/(.+)$/.exec(ref)?.[1]
  const target = local ? defs[local] : undefined
  // A shape that contains itself without a name of its own cannot be written inline.
  if (!local || !target) return 'unknown'
  const { [local]: _, ...rest } = defs
  return typeOf(target, rest)
}

function parameters(op: Operation, place: string): string {
  const found = (op.parameters ?? []).filter(p => p.in === place)
  if (found.length === 0) return place === 'path' ? 'undefined' : 'Record<string, never>'
  return `{ ${found.map(p => `${key(p.name)}${p.required ? '' : '?'}: ${typeOf(p.schema)}`).join('; ')} }`
}

function replyType(op: Operation): string {
  const good = Object.entries(op.responses).find(([status]) => status.startsWith('2'))?.[1]
  const json = good?.content?.['application/json']
  if (json) return typeOf(json.schema)
  return good?.content ? 'Blob' : 'undefined'
}

function operationText(method: string, path: string, op: Operation): string {
  const body = op.requestBody?.content['application/json']
  const bodyType = body ? typeOf(body.schema) : op.requestBody ? 'FormData | Blob' : 'undefined'
  return [
    `  /** ${op.operationId ?? ''}: ${(op.summary ?? '').replaceAll('*/', '* /')} */`,
    `  '${method.toUpperCase()} ${path}': {`,
    `    path: ${parameters(op, 'path')}`,
    `    query: ${parameters(op, 'query')}`,
    `    body: ${bodyType}`,
    `    reply: ${replyType(op)}`,
    '  }',
  ].join('\n')
}

/** The text of the generated file. */
export function clientOf(api: OpenApi): string {
  const shapes = Object.entries(api.components?.schemas ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, s]) => `export type ${named(name)} = ${typeOf(s)}`)
  const operations = Object.entries(api.paths)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, methods]) => Object.entries(methods).map(([m, op]) => operationText(m, path, op)))
  return [
    '/* Generated from openapi.json by scripts/generate-client.ts. Do not edit. */',
    ...shapes,
    'export interface Operations {',
    ...operations,
    '}',
    '',
  ].join('\n')
}

function main() {
  const root = new URL('../', import.meta.url)
  const target = new URL('web/api/generated/api.ts', root)
  const text = clientOf(JSON.parse(readFileSync(new URL('openapi.json', root), 'utf8')) as OpenApi)
  if (!process.argv.includes('--check')) return writeFileSync(target, text)
  if (readFileSync(target, 'utf8') === text) return
  console.error('web/api/generated/api.ts is not current: run `node scripts/generate-client.ts`')
  process.exitCode = 1
}

if (import.meta.main) main()
