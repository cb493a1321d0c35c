import { hash } from 'node:crypto'

/**
 * A Merkle sum tree: every node commits to a hash, to the fen below it and to the number of leaves below it. Who knows
 * one leaf and the siblings on the way up can check that its amount is part of the sum at the root, and nothing is
 * negative on that way; nobody learns whose the other leaves are.
 *
 * A node is 48 bytes: hash (32), sum (8), count (8), numbers big-endian. Leaf hash = SHA-256(tag, salt, pseudonym, fen);
 * inner hash = SHA-256(other tag, left node, right node). Leaves stand by pseudonym; an odd last node moves up as it is.
 */

const LEAF_TAG = Buffer.from('yuheng.custody.leaf.1\n')
const NODE_TAG = Buffer.from('yuheng.custody.node.1\n')
const EMPTY_TAG = Buffer.from('yuheng.custody.empty.1\n')
const FAMILY_TAG = 'yuheng.custody.family.1\n'
const HASH_BYTES = 32
const NODE_BYTES = 48
/** No tree of safe integers is higher. */
const MAX_PATH = 54

export type TreeFault =
  | 'malformed'
  | 'negative'
  | 'overflow'
  | 'repeated-leaf'
  | 'repeated-salt'
  | 'wrong-path'

/** The leaves make no honest tree, or a proof does not lead to its root. */
export class TreeError extends Error {
  readonly fault: TreeFault
  constructor(fault: TreeFault, message: string) {
    super(message)
    this.fault = fault
  }
}

export interface Node {
  /** 32 bytes. */
  hash: Buffer
  /** Fen below, a safe integer from 0. */
  sumFen: number
  /** Leaves below. */
  count: number
}

export interface Leaf {
  /** 32 bytes that nobody but the family and the platform know; another for each leaf. */
  salt: Buffer
  /** 32 bytes, see `pseudonymOf`. */
  pseudonym: Buffer
  amountFen: number
}

/** A sibling on the way to the root, and the side on which it stands. */
export interface Step extends Node {
  side: 'left' | 'right'
}

const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer')

/**
 * What stands for a family at one institution on one day. It names the family, so that one leaf cannot be shown to two
 * families; without the salt nobody finds the family from it.
 */
export function pseudonymOf(
  of: { institutionId: number; day: string; familyId: number },
  salt: Buffer,
): Buffer {
  const named = Buffer.from(`${FAMILY_TAG}${of.institutionId}/${of.day}/${of.familyId}\n`)
  return sha256(Buffer.concat([named, exactly(salt, 'salt')]))
}

/** The node of a leaf. @throws TreeError negative, overflow, malformed */
export function leafNode(leaf: Leaf): Node {
  const bytes = Buffer.alloc(LEAF_TAG.length + 2 * HASH_BYTES + 8)
  LEAF_TAG.copy(bytes)
  exactly(leaf.salt, 'salt').copy(bytes, LEAF_TAG.length)
  exactly(leaf.pseudonym, 'pseudonym').copy(bytes, LEAF_TAG.length + HASH_BYTES)
  bytes.writeBigUInt64BE(BigInt(amount(leaf.amountFen)), bytes.length - 8)
  return { hash: sha256(bytes), sumFen: leaf.amountFen, count: 1 }
}

/** The parent of two nodes. @throws TreeError negative, overflow, malformed */
export function parentOf(left: Node, right: Node): Node {
  const bytes = Buffer.alloc(NODE_TAG.length + 2 * NODE_BYTES)
  NODE_TAG.copy(bytes)
  write(bytes, NODE_TAG.length, left)
  write(bytes, NODE_TAG.length + NODE_BYTES, right)
  return {
    hash: sha256(bytes),
    sumFen: amount(left.sumFen + right.sumFen),
    count: amount(left.count + right.count),
  }
}

const empty = (): Node => ({ hash: sha256(EMPTY_TAG), sumFen: 0, count: 0 })

/** All nodes of a tree, packed by level, leaves first. */
export class SumTree {
  readonly #levels: Buffer[]
  readonly #places: Uint32Array

  /** @throws TreeError if an amount is negative or the sum not a safe integer, a salt or a leaf is there twice */
  constructor(leaves: readonly Leaf[]) {
    this.#places = inOrder(leaves)
    distinctSalts(leaves)
    const first = Buffer.alloc(leaves.length * NODE_BYTES)
    for (const [n, at] of this.#places.entries()) write(first, n * NODE_BYTES, leafNode(leaves[at]!))
    this.#levels = [first]
    let level: Buffer = first
    while (level.length > NODE_BYTES) {
      level = above(level)
      this.#levels.push(level)
    }
  }

  get root(): Node {
    const top = this.#levels.at(-1)!
    return top.length === 0 ? empty() : read(top, 0)
  }

  /** The siblings from the leaf that was given as number `at` up to the root. */
  path(at: number): Step[] {
    let n = this.#places.indexOf(at)
    if (n < 0) throw new RangeError(`no leaf ${at}`)
    const steps: Step[] = []
    for (const level of this.#levels) {
      const sibling = n ^ 1
      if ((sibling + 1) * NODE_BYTES <= level.length)
        steps.push({ ...read(level, sibling * NODE_BYTES), side: sibling < n ? 'left' : 'right' })
      n >>= 1
    }
    return steps
  }
}

/**
 * Follows a path from a leaf to the root.
 * @returns position of the leaf among all, from 0
 * @throws TreeError if any sum is negative or unsafe, or the end is not this root
 */
export function followPath(leaf: Leaf, steps: readonly Step[], root: Node): number {
  if (steps.length > MAX_PATH) throw new TreeError('malformed', 'the path is too long')
  let node = leafNode(leaf)
  let before = 0
  for (const step of steps) {
    if (step.count < 1) throw new TreeError('malformed', 'a sibling without leaves')
    if (step.side === 'left') before += step.count
    node = step.side === 'left' ? parentOf(step, node) : parentOf(node, step)
  }
  const same = node.hash.equals(root.hash) && node.sumFen === root.sumFen && node.count === root.count
  if (!same) throw new TreeError('wrong-path', 'the path does not lead to this root')
  return before
}

function above(level: Buffer): Buffer {
  const nodes = level.length / NODE_BYTES
  const parents = Buffer.alloc(Math.ceil(nodes / 2) * NODE_BYTES)
  for (let n = 0; n < nodes; n += 2) {
    const left = read(level, n * NODE_BYTES)
    const node = n + 1 < nodes ? parentOf(left, read(level, (n + 1) * NODE_BYTES)) : left
    write(parents, (n / 2) * NODE_BYTES, node)
  }
  return parents
}

/** Places of the leaves by pseudonym. @throws TreeError repeated-leaf */
function inOrder(leaves: readonly Leaf[]): Uint32Array {
  const keys = Float64Array.from(leaves, leaf => exactly(leaf.pseudonym, 'pseudonym').readUIntBE(0, 6))
  const compare = (a: number, b: number) =>
    keys[a]! - keys[b]! || Buffer.compare(leaves[a]!.pseudonym, leaves[b]!.pseudonym)
  const places = Uint32Array.from(leaves, (_, n) => n).sort(compare)
  for (let n = 1; n < places.length; n++)
    if (compare(places[n - 1]!, places[n]!) === 0) throw new TreeError('repeated-leaf', 'a leaf stands twice')
  return places
}

/** Who knows the salt of a neighbour could try families and amounts against its leaf. @throws TreeError repeated-salt */
function distinctSalts(leaves: readonly Leaf[]): void {
  const keys = Float64Array.from(leaves, leaf => exactly(leaf.salt, 'salt').readUIntBE(0, 6)).sort()
  if (!keys.some((key, n) => n > 0 && key === keys[n - 1])) return
  if (new Set(leaves.map(leaf => leaf.salt.toString('latin1'))).size < leaves.length)
    throw new TreeError('repeated-salt', 'a salt is used twice')
}

function write(bytes: Buffer, at: number, node: Node): void {
  exactly(node.hash, 'hash').copy(bytes, at)
  bytes.writeBigUInt64BE(BigInt(amount(node.sumFen)), at + HASH_BYTES)
  bytes.writeBigUInt64BE(BigInt(amount(node.count)), at + HASH_BYTES + 8)
}

const read = (bytes: Buffer, at: number): Node => ({
  hash: bytes.subarray(at, at + HASH_BYTES),
  sumFen: Number(bytes.readBigUInt64BE(at + HASH_BYTES)),
  count: Number(bytes.readBigUInt64BE(at + HASH_BYTES + 8)),
})

function exactly(bytes: Buffer, what: string): Buffer {
  if (bytes.length !== HASH_BYTES) throw new TreeError('malformed', `${what} must be ${HASH_BYTES} bytes`)
  return bytes
}

function amount(fen: number): number {
  if (fen < 0) throw new TreeError('negative', `negative: ${fen}`)
  if (!Number.isSafeInteger(fen)) throw new TreeError('overflow', `not a safe integer: ${fen}`)
  return fen
}
