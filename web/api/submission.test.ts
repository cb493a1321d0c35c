import { describe, expect, it } from 'vitest'
import { randomKey, Submission } from './submission.ts'

describe('the key of a submit', () => {
  it('stays while the same content is tried again', () => {
    const s = new Submission()
    expect(s.keyFor({ a: 1 })).toBe(s.keyFor({ a: 1 }))
  })
  it('changes with the content, and after a success', () => {
    const s = new Submission()
    const first = s.keyFor({ a: 1 })
    expect(s.keyFor({ a: 2 })).not.toBe(first)
    const again = s.keyFor({ a: 1 })
    expect(again).not.toBe(first)
    s.done()
    expect(s.keyFor({ a: 1 })).not.toBe(again)
  })
  it('is a random UUID', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
