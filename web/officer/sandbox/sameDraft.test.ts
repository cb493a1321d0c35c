import { expect, it } from 'vitest'
import { sameDraft } from './sameDraft.ts'

it('drafts of the same value are the same, in whatever order and from whatever day', () => {
  const one = { parameter: 'A', region: '410000', from: '2026-01-01', value: { min: 1, max: 2 }, scope: {} }
  expect(
    sameDraft(one, { value: { max: 2, min: 1 }, region: '410000', parameter: 'A', from: '2025-01-01' }),
  ).toBe(true)
  expect(sameDraft(one, { ...one, value: { min: 1, max: 3 } })).toBe(false)
  expect(sameDraft(one, { ...one, scope: { class: ['SPORTS'] } })).toBe(false)
})
