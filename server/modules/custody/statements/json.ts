import { fault } from './fault.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g

/** JSON in which no member is said twice: a parser would keep the last and lose the first. @throws StatementFault */
export function readJson(source: string): Json {
  let value: Json
  try {
    value = JSON.parse(source) as Json
  } catch (error) {
    return fault(
      'syntax',
      '/',
      'JSON 无法解析，文件可能不完整',
      `not JSON: ${(error as Error).message.slice(0, 100)}`,
    )
  }
  refuseTwice(source)
  return value
}

/** Walks over well-formed JSON: a text before a colon names a member of the object that is open. */
function refuseTwice(source: string) {
  const open: (Set<string> | null)[] = []
  let last = ''
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const names = open.at(-1)
      const name = JSON.parse(last) as string
      if (names?.has(name))
        fault('duplicate', `/${name}`, `成员 ${name} 重复`, `a member is said twice: ${name}`)
      names?.add(name)
    }
    last = token
  }
}
