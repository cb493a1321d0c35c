import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password.ts'
import { weakness } from './password-strength.ts'

describe('a stored password', () => {
  it('is an Argon2id string that verifies the password and no other', async () => {
    const stored = await hashPassword('四月的风 7 点钟')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword('四月的风 7 点钟', stored)).toBe(true)
    expect(await verifyPassword('四月的风 8 点钟', stored)).toBe(false)
  })

  it('is the same for full-width and half-width typing', async () => {
    expect(await verifyPassword('ａｂｃ１２３４５６７', await hashPassword('abc1234567'))).toBe(true)
  })

  it('of another program and cost is verified and known to be outdated', async () => {
    const nonce = Buffer.alloc(16, 3)
    const cost = { memory: 8192, passes: 1, parallelism: 1 }
    const tag = argon2Sync('argon2id', { message: 'old password', nonce, ...cost, tagLength: 32 })
    const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const stored = `$argon2id$v=19$m=8192,t=1,p=1$${b64(nonce)}$${b64(tag)}`
    expect(await verifyPassword('old password', stored)).toBe(true)
    expect(isOutdated(stored)).toBe(true)
    expect(isOutdated(await hashPassword('old password'))).toBe(false)
  })

  it('that is missing, broken or asks for absurd work never verifies, and costs as much as a real one', async () => {
    const absurd = `$argon2id$v=19$m=99999999,t=9999,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
    for (const stored of [null, undefined, '', 'x', absurd]) {
      expect(await verifyPassword('decoy', stored)).toBe(false)
    }
    const time = async (stored: string | null) => {
      const start = performance.now()
      for (let i = 0; i < 5; i++) await verifyPassword('some password', stored)
      return performance.now() - start
    }
    const known = await hashPassword('another password')
    await time(null)
    const [unknown, real] = [await time(null), await time(known)]
    expect(unknown / real).toBeGreaterThan(0.3)
  })
})

describe('the strength rule', () => {
  it.each([
    ['short', 'Abc123!'],
    ['repeated', 'aaaaaaaaaaaa'],
    ['run of digits', '1234567890'],
    ['run backwards', 'zyxwvutsrqp'],
    ['common with decoration', '123Password!!!2026'],
    ['common in pinyin', 'wodemima2026!'],
    ['the login with digits', 'zhangsan2026'],
    ['too long', 'ab1'.repeat(50)],
  ])('refuses what is %s', (_, password) => {
    expect(weakness(password, ['zhangsan', '张三'])).toBeDefined()
  })

  it.each(['四月的风吹过河岸边上', 'correct horse battery', 'zhangsan 住在河边的第三棵树', 'x7!kQp2#vL'])(
    'accepts %s',
    password => expect(weakness(password, ['zhangsan', '张三'])).toBeUndefined(),
  )
})
