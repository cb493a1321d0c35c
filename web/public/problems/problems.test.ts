import { describe, expect, it } from 'vitest'
import { problemCodes, problemPage } from './page.ts'

describe('the page of every problem code', () => {
  it('exists', () => expect(problemCodes.length).toBeGreaterThan(20))
  it.each(problemCodes)('%s says what happened and what to do in both languages', async code => {
    const page = await problemPage(code)
    expect(page?.code).toBe(code)
    expect(page?.status).toBeGreaterThanOrEqual(400)
    for (const text of [page?.title, page?.todo]) {
      expect(text?.zh.trim()).toBeTruthy()
      expect(text?.en.trim()).toBeTruthy()
    }
  })
  it('is not made up for a code that does not exist', async () => {
    expect(await problemPage('no.such-code')).toBeUndefined()
  })
})
