import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { newTotpSecret, totpAddress, totpStep } from './totp.ts'

const secret = newTotpSecret()
const at = (seconds: number) => new Date(1_780_000_020_000 + seconds * 1000)
const codeAt = (seconds: number) =>
  generateSync({ secret, epoch: Math.floor(at(seconds).getTime() / 1000) }) as string

describe('a code of the authenticator', () => {
  it('agrees with the test vector of RFC 6238', () => {
    const vector = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(totpStep(vector, '287082', new Date(59_000))).toBe(1)
    expect(totpStep(vector, '081804', new Date(1_111_111_109_000))).toBe(37_037_036)
  })

  it('is accepted in its step and the steps beside it, and not further away', () => {
    expect(totpStep(secret, codeAt(0), at(0))).toBeDefined()
    expect(totpStep(secret, codeAt(0), at(30))).toBeDefined()
    expect(totpStep(secret, codeAt(30), at(0))).toBeDefined()
    expect(totpStep(secret, codeAt(0), at(90))).toBeUndefined()
    expect(totpStep(secret, codeAt(90), at(0))).toBeUndefined()
  })

  it('is refused once it or a later one was used', () => {
    const step = totpStep(secret, codeAt(0), at(0))!
    expect(totpStep(secret, codeAt(0), at(0), step)).toBeUndefined()
    expect(totpStep(secret, codeAt(-30), at(0), step)).toBeUndefined()
    expect(totpStep(secret, codeAt(30), at(30), step)).toBe(step + 1)
  })

  it('is refused when it is not six digits', () => {
    for (const code of ['', '12345', '1234567', '12345a', '１２３４５６'])
      expect(totpStep(secret, code, at(0))).toBeUndefined()
  })

  it('comes from a secret whose address an app can read', () => {
    const address = new URL(totpAddress(secret, 'wang@example.cn'))
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp'])
    expect(address.searchParams.get('secret')).toBe(secret)
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and read back however they are typed', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([A-HJKMNP-TV-Z0-9]{4}-){3}[A-HJKMNP-TV-Z0-9]{4}$/)
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
      expect(recoveryHash(typed).equals(recoveryHash(code))).toBe(true)
    }
  })
})
