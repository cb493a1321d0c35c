import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { indexCode, normalise } from './blind-index.ts'

describe('a blind index', () => {
  const key = randomBytes(32)
  const code = (kind: 'document' | 'phone' | 'name', value: string) =>
    indexCode(key, 1, 'AES-256-GCM', 'child', kind, value).toString('hex')

  it('is the same for all ways of writing one value', () => {
    expect(code('phone', '+86 138-0013-8000')).toBe(code('phone', '１３８００１３８０００'))
    expect(code('document', '41010519491231002x')).toBe(code('document', '410105 19491231 002X'))
    expect(code('name', '阿依古丽•买买提')).toBe(code('name', ' 阿依古丽·买买提 '))
  })

  it('differs by value, kind, domain, key and algorithm', () => {
    const codes = new Set([
      code('phone', '13800138000'),
      code('phone', '13800138001'),
      code('document', '13800138000'),
      indexCode(key, 1, 'AES-256-GCM', 'person', 'phone', '13800138000').toString('hex'),
      indexCode(randomBytes(32), 1, 'AES-256-GCM', 'child', 'phone', '13800138000').toString('hex'),
      indexCode(key, 1, 'SM4-CTR-HMAC-SM3', 'child', 'phone', '13800138000').toString('hex'),
    ])
    expect(codes.size).toBe(6)
  })

  it('is 20 bytes and keeps a foreign number that only starts like the country code', () => {
    expect(code('phone', '1').length).toBe(40)
    expect(normalise('phone', '8613')).toBe('8613')
    expect(normalise('mail', ' Li.Hua@Example.COM ')).toBe('li.hua@example.com')
  })
})
