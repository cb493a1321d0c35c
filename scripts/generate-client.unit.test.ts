import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { clientOf, type OpenApi, type Schema, typeOf } from './generate-client.ts'

const typed = (schema: z.ZodType) => typeOf(z.toJSONSchema(schema) as Schema)

describe('a type from a schema', () => {
  it('keeps plain values, literals and choices', () => {
    expect(typed(z.string())).toBe('string')
    expect(typed(z.int())).toBe('number')
    expect(typed(z.enum(['A', 'B']))).toBe('"A" | "B"')
    expect(typed(z.literal('A').nullable())).toBe('"A" | null')
    expect(typed(z.union([z.string(), z.number()]).array())).toBe('(string | number)[]')
  })
  it('keeps objects with what may be absent, and quotes odd names', () => {
    expect(typed(z.object({ a: z.string(), 'b-c': z.number().optional() }))).toBe(
      '{ a: string; "b-c"?: number }',
    )
    expect(typed(z.strictObject({}))).toBe('Record<string, never>')
  })
  it('keeps tuples, records, intersections and unknown', () => {
    expect(typed(z.tuple([z.string(), z.number()]))).toBe('[string, number]')
    expect(typed(z.tuple([z.string()], z.number()))).toBe('[string, ...number[]]')
    expect(typed(z.record(z.string(), z.int()))).toBe('Record<string, number>')
    expect(typed(z.partialRecord(z.enum(['x', 'y']), z.int()))).toBe('Partial<Record<"x" | "y", number>>')
    expect(typed(z.unknown())).toBe('unknown')
    expect(typed(z.intersection(z.string(), z.union([z.string(), z.int()])))).toBe(
      'string & (string | number)',
    )
  })
  it('writes shared definitions where they are used and stops at shapes that contain themselves', () => {
    const Leaf = z.object({ a: z.string() }).meta({ id: 'Leaf' })
    expect(typed(z.object({ x: Leaf, y: Leaf }))).toBe('{ x: { a: string }; y: { a: string } }')
    const Tree: z.ZodType = z.object({
      get next() {
        return Tree.optional()
      },
    })
    expect(typed(Tree)).toContain('next?:')
  })
})

it('the committed client is the one of the committed openapi.json', () => {
  const root = new URL('../', import.meta.url)
  const api = JSON.parse(readFileSync(new URL('openapi.json', root), 'utf8')) as OpenApi
  expect(readFileSync(new URL('web/api/generated/api.ts', root), 'utf8')).toBe(clientOf(api))
})
