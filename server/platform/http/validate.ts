import { z } from 'zod'
import { type FieldError, refuse } from '../problem.ts'
import { common } from '../problems.ts'
import type { AnyEndpoint } from './endpoint.ts'

const empty = z.strictObject({})
const en = z.config(z.locales.en()).localeError!
const zh = z.locales.zhCN().localeError!

/** Validates parameters, query and body. Unknown members are refused. @throws Refusal invalid-input with every field */
export function validate(e: AnyEndpoint, raw: { params: unknown; query: unknown; body: unknown }) {
  const fields: FieldError[] = []
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType) => {
    const result = schema.safeParse(raw[name] ?? (name === 'body' ? undefined : {}))
    if (result.success) return result.data
    for (const issue of result.error.issues.slice(0, 50)) {
      const pointer = `/${[name, ...issue.path].map(String).join('/')}`
      fields.push({ pointer, message: { zh: message(zh, issue), en: issue.message } })
    }
  }
  const input = {
    params: part('params', e.params ?? empty),
    query: part('query', e.query ?? empty),
    body: e.body ? part('body', e.body) : noBody(raw.body, fields),
  }
  if (fields.length > 0) refuse(common.invalidInput, { fields })
  return input
}

function noBody(body: unknown, fields: FieldError[]) {
  const bare =
    body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0)
  if (!bare)
    fields.push({
      pointer: '/body',
      message: { zh: '此接口不接受请求体', en: 'this endpoint takes no body' },
    })
  return undefined
}

/** A custom message may carry both languages as `中文 | English`; the rest comes from the library's locales. */
function message(locale: typeof en, issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message.split(' | ')[0]!
  const m = locale(issue as never)
  return (typeof m === 'string' ? m : m?.message) ?? issue.message
}
