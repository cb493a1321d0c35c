import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FieldSpec, readAt, writeAt } from './field.ts'
import { wordingOf } from './wording.ts'

describe('values of a form', () => {
  it('are read and written below each other without touching the rest', () => {
    const before = { a: 1, site: { area: 20 } }
    const after = writeAt(before, 'site/address', '文昌路')
    expect(after).toEqual({ a: 1, site: { area: 20, address: '文昌路' } })
    expect(readAt(after, 'site/address')).toBe('文昌路')
    expect(before).toEqual({ a: 1, site: { area: 20 } })
    expect(writeAt(after, 'a', undefined)).toEqual({ site: { area: 20, address: '文昌路' } })
  })
})

describe('what is wrong is said in words for people', () => {
  const say = (schema: z.ZodType, value: unknown, kind: 'text' | 'date' | 'check' = 'text') => {
    const field = { name: 'x', label: 'x', kind } as FieldSpec
    const issue = schema.safeParse(value).error?.issues[0]
    return issue ? wordingOf(issue, value, field) : undefined
  }
  it.each([
    [z.string(), undefined, 'text', '请填写'],
    [z.iso.date(), undefined, 'date', '请选择'],
    [z.literal(true), false, 'check', '请勾选后继续'],
    [z.string().min(2), '一', 'text', '至少 2 个字'],
    [z.int().max(60), 61, 'text', '不能大于 60'],
    [z.iso.date(), '2026-02-30', 'date', '格式不正确'],
    [z.string().refine(() => false, '证号与名称不符'), 'x', 'text', '证号与名称不符'],
    [z.string(), 'good', 'text', undefined],
  ] as const)('case %#', (schema, value, kind, words) => {
    expect(say(schema, value, kind)).toBe(words)
  })
})
