import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { keyIdOf } from '../../../platform/signing-keys.ts'
import { followPath, type Leaf, pseudonymOf, type Step } from './sum-tree.ts'

/** What is published and handed out, and how anybody checks it without asking us. Amounts in fen, bytes in hex. */

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Fen = z.int().nonnegative()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The statement of one day about one institution's money at its bank. */
export const ProofStatement = z.strictObject({
  format: z.literal('yuheng.custody.proof.1'),
  day: Day,
  closedAt: z.string().max(30).meta({ description: '日终时刻 the instant to which the figures belong' }),
  institutionId: z.int().positive(),
  bank: z.string().max(40).meta({ description: '银行 bank; empty where no account is filed' }),
  accountTail: z.string().max(4).meta({ description: '专用账户末四位 last four of the dedicated account' }),
  bankFen: z.int().meta({ description: '银行余额 at the bank, as far as it reported' }),
  familiesFen: Fen.meta({ description: '家庭合计 sum of what families have in custody' }),
  differenceFen: z.int().meta({ description: '差额 bank less families' }),
  families: z.int().nonnegative().meta({ description: '家庭数 leaves of the tree' }),
  root: Hash.meta({ description: '默克尔和树的根 root of the sum tree' }),
  previousDay: Day.nullable(),
  previousHash: Hash.nullable().meta({ description: '上一份证明的摘要 hash of the proof before' }),
})
export type ProofStatement = z.output<typeof ProofStatement>

export const SignedProof = ProofStatement.extend({
  hash: Hash.meta({ description: '签名内容的 SHA-256 of the signed text' }),
  keyId: z.string().max(64),
  publicKey: Hash.meta({ description: 'Ed25519 公钥 public key' }),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type SignedProof = z.output<typeof SignedProof>

/** What a family downloads: its leaf, the way to the root, and the signed statement. */
export const FamilyProof = z.strictObject({
  format: z.literal('yuheng.custody.family.1'),
  familyId: z.int().positive(),
  amountFen: Fen,
  salt: Hash,
  path: z
    .array(
      z.strictObject({ side: z.enum(['left', 'right']), hash: Hash, sumFen: Fen, count: z.int().positive() }),
    )
    .max(54),
  proof: SignedProof,
})
export type FamilyProof = z.output<typeof FamilyProof>

const FIELDS = Object.keys(ProofStatement.shape) as (keyof ProofStatement)[]

/** The text that is signed: one line for each member in the order above, the value as JSON. */
export const signedText = (s: ProofStatement): string =>
  FIELDS.map(field => `${field}=${JSON.stringify(s[field])}`).join('\n')

export const hashOf = (s: ProofStatement): Buffer => createHash('sha256').update(signedText(s)).digest()

export const signStatement = (s: ProofStatement, key: KeyObject): Buffer =>
  sign(null, Buffer.from(signedText(s)), key)

/** DER of an Ed25519 public key is this and the 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
export const publicBytes = (key: KeyObject): Buffer =>
  key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length)
const publicKeyOf = (hex: string) =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(hex, 'hex')]), type: 'spki', format: 'der' })

/** What is wrong with a document. */
export type Fault = 'signature' | 'key' | 'hash' | 'difference' | 'previous' | 'path'

/** Checks figures, hash and signature of a statement; `trusted` is the key id that must have signed. */
export function faultsOf(p: SignedProof, trusted?: string): Fault[] {
  const faults: Fault[] = []
  const key = publicKeyOf(p.publicKey)
  if (keyIdOf(key) !== p.keyId || (trusted !== undefined && p.keyId !== trusted)) faults.push('key')
  if (!verify(null, Buffer.from(signedText(p)), key, Buffer.from(p.signature, 'hex')))
    faults.push('signature')
  if (hashOf(p).toString('hex') !== p.hash) faults.push('hash')
  if (p.bankFen - p.familiesFen !== p.differenceFen) faults.push('difference')
  if ((p.previousDay === null) !== (p.previousHash === null) || (p.previousDay ?? '') >= p.day)
    faults.push('previous')
  return faults
}

/** The same, and that the family's leaf is part of the tree under the signed root. */
export function familyFaultsOf(f: FamilyProof, trusted?: string): Fault[] {
  const faults = faultsOf(f.proof, trusted)
  const { institutionId, day, familiesFen, families } = f.proof
  const salt = Buffer.from(f.salt, 'hex')
  const pseudonym = pseudonymOf({ institutionId, day, familyId: f.familyId }, salt)
  const leaf: Leaf = { salt, pseudonym, amountFen: f.amountFen }
  const steps: Step[] = f.path.map(s => ({ ...s, hash: Buffer.from(s.hash, 'hex') }))
  try {
    followPath(leaf, steps, { hash: Buffer.from(f.proof.root, 'hex'), sumFen: familiesFen, count: families })
  } catch {
    faults.push('path')
  }
  return faults
}
