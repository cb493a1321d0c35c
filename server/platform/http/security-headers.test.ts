import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

test.each(['/health', '/api/v1/regions/410000', '/api/v1/nowhere', '/nowhere', '/metrics'])(
  'every reply forbids frames, sniffing and foreign scripts: %s',
  async path => {
    const { headers } = await app.public.get(`/${path}`)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  },
)

test('the page of the API description has a policy of its own', async () => {
  const { headers } = await app.public.get('//api/docs/')
  expect(headers['content-security-policy']).toBeDefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
})
