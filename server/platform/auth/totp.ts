import { generateSecret, generateURI, verifySync } from 'otplib'

const PERIOD_SECONDS = 30
/** A code of the step before or after is accepted: clocks of phones drift and people type slowly. */
const TOLERANCE_SECONDS = 30
const ISSUER = '育衡 Yuheng'

/** A fresh secret of 160 bits in base32, as authenticator apps read it. */
export const newTotpSecret = (): string => generateSecret({ length: 20 })

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: string, login: string): string {
  return generateURI({ issuer: ISSUER, label: login, secret, period: PERIOD_SECONDS })
}

/**
 * Checks a code of six digits.
 * @param lastStep the step of the last code that was accepted: it and earlier ones are refused, so none works twice
 * @returns the step of the code, to be stored; undefined if the code is wrong or used
 */
export function totpStep(
  secret: string,
  code: string,
  at: Date,
  lastStep?: number | null,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const result = verifySync({
    secret,
    token: code,
    period: PERIOD_SECONDS,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  })
  if (!result.valid || !('timeStep' in result)) return undefined
  return lastStep == null || result.timeStep > lastStep ? result.timeStep : undefined
}
