import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { modules } from '../../server/app.ts'
import { permits } from '../../server/platform/auth/actor.ts'
import { roles } from '../../server/roles.ts'
import { root, sources } from './source.ts'

const endpoints = modules.flatMap(m => m.endpoints.map(e => ({ module: m.name, ...e })))

test('an endpoint is named after its module and no name is used twice', () => {
  const ids = endpoints.map(e => e.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(endpoints.filter(e => !e.id.startsWith(`${e.module}.`)).map(e => e.id)).toEqual([])
})

test('no two endpoints have the same door', () => {
  const doors = endpoints.map(e => `${e.method} ${e.path.replace(/:\w+/g, ':')}`)
  expect(doors.filter((d, n) => doors.indexOf(d) !== n)).toEqual([])
})

test('every permission of an endpoint is held by some role', () => {
  const lists = Object.values(roles).map(r => r.permissions as readonly string[])
  const needed = new Set(endpoints.map(e => e.permission).filter(p => p !== 'public' && p !== 'session'))
  expect([...needed].filter(p => !lists.some(l => permits(l, p)))).toEqual([])
})

test('every permission of a role opens some endpoint', () => {
  const needed = new Set(endpoints.map(e => e.permission))
  const opens = (p: string) =>
    p.endsWith('.*') ? [...needed].some(n => n.startsWith(p.slice(0, -1))) : needed.has(p)
  const idle = Object.entries(roles).flatMap(([role, r]) =>
    (r.permissions as readonly string[]).filter(p => !opens(p)).map(p => `${role}: ${p}`),
  )
  expect(idle).toEqual([])
})

test('every input is closed: unknown members are refused', () => {
  const open = endpoints.flatMap(e =>
    (['params', 'query', 'body'] as const)
      .filter(part => e[part] && !isClosed(e[part] as z.ZodType))
      .map(part => `${e.id}.${part}`),
  )
  expect(open).toEqual([])
})

function isClosed(schema: z.ZodType): boolean {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    type?: string
    additionalProperties?: unknown
    anyOf?: { additionalProperties?: unknown }[]
  }
  if (json.anyOf) return json.anyOf.every(s => s.additionalProperties === false)
  return json.type !== 'object' || json.additionalProperties === false
}

test('every text and list of an input has a largest size', () => {
  const wide = endpoints.flatMap(e =>
    (['params', 'query', 'body'] as const).flatMap(part =>
      e[part]
        ? unbounded(
            z.toJSONSchema(e[part] as z.ZodType, { io: 'input', unrepresentable: 'any' }),
            `${e.id}.${part}`,
          )
        : [],
    ),
  )
  expect(wide).toEqual([])
})

type Json = Record<string, unknown>

/** Places in a schema where the caller decides how much comes. */
function unbounded(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const s = schema as Json
  const own: string[] = []
  const bounded = 'enum' in s || 'const' in s || 'pattern' in s || 'format' in s || 'maxLength' in s
  if (s.type === 'string' && !bounded) own.push(path)
  if (s.type === 'array' && !('maxItems' in s)) own.push(`${path}[]`)
  const children = [
    ...Object.entries((s.properties as Json) ?? {}),
    ...['anyOf', 'oneOf', 'allOf'].flatMap(k =>
      ((s[k] as unknown[]) ?? []).map((v, n) => [`${k}${n}`, v] as const),
    ),
    ...(s.items ? [['items', s.items] as const] : []),
  ]
  return [...own, ...children.flatMap(([name, child]) => unbounded(child, `${path}.${name}`))]
}

test('every problem has its page', () => {
  const codes = sources
    .filter(s => /\/problems\.ts$/.test(s.path))
    .flatMap(s => {
      const module = /defineProblems\('([a-z]*)'/.exec(s.text)?.[1] ?? ''
      const keys = [...s.text.matchAll(/\n {2}(\w+): \{\n {4}status:/g)].map(m => m[1]!)
      const kebab = (k: string) => k.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)
      return keys.map(k => (module ? `${module}.${kebab(k)}` : kebab(k)))
    })
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter(c => !existsSync(join(root, `docs/problems/${c}.md`)))).toEqual([])
})

test('openapi.json is what the doors are', async () => {
  const { openapi } = await import('../../server/platform/http/openapi.ts')
  const { VERSION } = await import('../../server/platform/version.ts')
  const committed = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8'))
  expect(JSON.parse(JSON.stringify(openapi(modules, VERSION)))).toEqual(committed)
})
