import { describe, expect, it } from 'vitest'
import { subjectClasses } from '../../../rules/parameter.ts'
import { rules } from '../../../rules/regional.ts'
import { answerOf } from './answer.ts'
import { questions } from './questions.ts'

const paragraphs = questions.flatMap(q => q.answer.map(p => [q.id, p] as const))
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()
const where = { on: '2026-05-06', region: '410102', stage: 'PRIMARY', channel: 'OFFLINE' } as const

describe('questions about rights', () => {
  it('have addresses of their own', () => {
    expect(new Set(questions.map(q => q.id)).size).toBe(questions.length)
  })
  it.each(paragraphs)('%s: every number comes from the rules, in both languages', (_, p) => {
    for (const text of [p.zh, p.en]) {
      expect(names(text)).toEqual(Object.keys(p.values ?? {}).sort())
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/\d|[一二三四五六七八九十百千万]+(个月|日|天|课时|元)/)
    }
  })
  it.each(questions.map(q => [q.id, q] as const))('%s is answered for some kind of training', (_, q) => {
    const answers = subjectClasses.flatMap(c => q.answer.map(p => answerOf(rules, p, { ...where, class: c })))
    expect(answers.some(a => a?.known)).toBe(true)
  })
  it('cite what they rest on and show the values of the place', () => {
    const cap = questions.find(q => q.id === 'prepayment-cap')
    const answers = cap?.answer.map(p => answerOf(rules, p, { ...where, class: 'SPORTS' })) ?? []
    expect(answers.map(a => a?.known)).toEqual([true, true])
    for (const a of answers) if (a?.known) expect(a.citations.length).toBeGreaterThan(0)
  })
  it('say so where no rule is known instead of naming a number', () => {
    const cap = questions.find(q => q.id === 'prepayment-cap')?.answer[1]
    const answer = cap && answerOf(rules, cap, { ...where, region: '000000', class: 'SUBJECT' })
    expect(answer).toMatchObject({ known: false, reason: { zh: expect.stringContaining('地方') } })
  })
})
