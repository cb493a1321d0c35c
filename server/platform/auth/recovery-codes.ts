import { createHash, randomBytes } from 'node:crypto'

const COUNT = 10
/** Letters and digits that cannot be mistaken for each other. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

/** Ten codes of 80 random bits, written `XXXX-XXXX-XXXX-XXXX`; shown once, each good for one log-in. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = [...randomBytes(16)].map(byte => LETTERS[byte & 31]).join('')
    return letters.match(/.{4}/g)!.join('-')
  })
}

/**
 * What is stored of a code. A plain hash is enough for 80 random bits. Spaces, dashes and case do not matter.
 * Letters that look like digits are read as those (I and L as 1, O as 0).
 */
export function recoveryHash(code: string): Buffer {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return createHash('sha256').update(plain).digest()
}
