import { createHmac } from 'node:crypto'
import { type Leaf, pseudonymOf, SumTree } from './sum-tree.ts'

/** What a family has in custody at one institution. */
export interface Holding {
  familyId: number
  /** Fen. */
  amountFen: number
}

const PAIR_BYTES = 16

/** Holdings as they are kept: family and fen, 8 bytes each. */
export function packHoldings(holdings: readonly Holding[]): Buffer {
  const bytes = Buffer.alloc(holdings.length * PAIR_BYTES)
  for (const [n, { familyId, amountFen }] of holdings.entries()) {
    bytes.writeBigInt64BE(BigInt(familyId), n * PAIR_BYTES)
    bytes.writeBigInt64BE(BigInt(amountFen), n * PAIR_BYTES + 8)
  }
  return bytes
}

export function unpackHoldings(bytes: Buffer): Holding[] {
  return Array.from({ length: bytes.length / PAIR_BYTES }, (_, n) => ({
    familyId: Number(bytes.readBigInt64BE(n * PAIR_BYTES)),
    amountFen: Number(bytes.readBigInt64BE(n * PAIR_BYTES + 8)),
  }))
}

/** One institution's books at one close, and the day's secret of 32 bytes. */
export interface Close {
  institutionId: number
  day: string
  secret: Buffer
}

/** The salt of a family's leaf: the same whenever it is made again, and another for each family, institution and day. */
export const saltOf = ({ institutionId, day, secret }: Close, familyId: number): Buffer =>
  createHmac('sha256', secret).update(`yuheng.custody.salt.1\n${day}/${institutionId}/${familyId}`).digest()

function leafOf(close: Close, { familyId, amountFen }: Holding): Leaf {
  const salt = saltOf(close, familyId)
  return { salt, pseudonym: pseudonymOf({ ...close, familyId }, salt), amountFen }
}

/** The tree of an institution's families. @throws TreeError if the holdings are no honest books */
export const treeOf = (close: Close, holdings: readonly Holding[]): SumTree =>
  new SumTree(holdings.map(holding => leafOf(close, holding)))
