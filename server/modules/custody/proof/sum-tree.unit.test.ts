import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  followPath,
  type Leaf,
  leafNode,
  parentOf,
  pseudonymOf,
  type Step,
  SumTree,
  TreeError,
} from './sum-tree.ts'

const saltOf = (n: number) => createHash('sha256').update(`salt ${n}`).digest()
const leafOf = (familyId: number, amountFen: number, salt = saltOf(familyId), day = '2026-05-05'): Leaf => ({
  salt,
  pseudonym: pseudonymOf({ institutionId: 7, day, familyId }, salt),
  amountFen,
})
const families = (count: number) => Array.from({ length: count }, (_, n) => leafOf(n + 1, 100 * (n + 1)))
const fault = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof TreeError) return error.fault
    throw error
  }
  return undefined
}

describe('a sum tree', () => {
  test('of any size proves every leaf, its position and the sum, and nothing for an empty one', () => {
    expect(new SumTree([]).root).toMatchObject({ sumFen: 0, count: 0 })
    for (let size = 1; size <= 33; size++) {
      const leaves = families(size)
      const tree = new SumTree(leaves)
      expect(tree.root).toMatchObject({ sumFen: 50 * size * (size + 1), count: size })
      const places = leaves.map((leaf, n) => followPath(leaf, tree.path(n), tree.root))
      expect(places.toSorted((a, b) => a - b)).toEqual(leaves.map((_, n) => n))
    }
  })

  test('does not depend on the order in which families come', () => {
    const leaves = families(9)
    expect(new SumTree(leaves.toReversed()).root).toEqual(new SumTree(leaves).root)
  })
})

describe('who cheats', () => {
  const leaves = families(11)
  const tree = new SumTree(leaves)
  const path = tree.path(4)
  const mine = leaves[4]!
  const change = (n: number, by: Partial<Step>) => path.map((s, at) => (at === n ? { ...s, ...by } : s))

  test('by omission finds no path: neither the old one nor another family’s', () => {
    const without = new SumTree(leaves.toSpliced(4, 1))
    expect(fault(() => followPath(mine, path, without.root))).toBe('wrong-path')
    expect(fault(() => followPath(mine, without.path(4), without.root))).toBe('wrong-path')
  })

  test('by a smaller amount for the family is found out', () => {
    expect(fault(() => followPath({ ...mine, amountFen: mine.amountFen - 1 }, path, tree.root))).toBe(
      'wrong-path',
    )
  })

  test('by negative leaves or siblings is refused', () => {
    expect(fault(() => new SumTree([...leaves, leafOf(99, -500)]))).toBe('negative')
    expect(fault(() => followPath(mine, change(0, { sumFen: -1 }), tree.root))).toBe('negative')
    expect(fault(() => parentOf(leafNode(mine), { ...leafNode(mine), sumFen: -100 }))).toBe('negative')
  })

  test('by sums that overflow or are no whole fen is refused', () => {
    expect(fault(() => new SumTree([leafOf(1, Number.MAX_SAFE_INTEGER), leafOf(2, 1)]))).toBe('overflow')
    expect(fault(() => leafNode(leafOf(1, 0.5)))).toBe('overflow')
    expect(fault(() => leafNode(leafOf(1, Number.NaN)))).toBe('overflow')
    expect(fault(() => followPath(mine, change(0, { sumFen: Number.MAX_SAFE_INTEGER }), tree.root))).toBe(
      'overflow',
    )
  })

  test('by re-used salts is refused', () => {
    expect(fault(() => new SumTree([...leaves, leafOf(99, 5, saltOf(3))]))).toBe('repeated-salt')
  })

  test('by one leaf twice, or one leaf for two families of equal amounts, is refused', () => {
    expect(fault(() => new SumTree([...leaves, mine]))).toBe('repeated-leaf')
    const other = {
      ...mine,
      pseudonym: pseudonymOf({ institutionId: 7, day: '2026-05-05', familyId: 6 }, mine.salt),
    }
    expect(fault(() => followPath(other, path, tree.root))).toBe('wrong-path')
  })

  test('by swapped children, moved sums or counts is found out', () => {
    const swapped = path.map(s => ({
      ...s,
      side: s.side === 'left' ? ('right' as const) : ('left' as const),
    }))
    expect(fault(() => followPath(mine, swapped, tree.root))).toBe('wrong-path')
    const sum = path[0]!.sumFen
    expect(fault(() => followPath(mine, change(0, { sumFen: sum - 1 }), tree.root))).toBe('wrong-path')
    expect(fault(() => followPath(mine, change(0, { count: 2 }), tree.root))).toBe('wrong-path')
    expect(fault(() => followPath(mine, change(0, { count: 0 }), tree.root))).toBe('malformed')
    expect(fault(() => followPath(mine, path, { ...tree.root, sumFen: tree.root.sumFen + 1 }))).toBe(
      'wrong-path',
    )
  })

  test('by an inner node that passes for a leaf is found out', () => {
    const left = leafNode(leaves[0]!)
    const right = leafNode(leaves[1]!)
    const inner = parentOf(left, right)
    const forged = { salt: left.hash, pseudonym: right.hash, amountFen: inner.sumFen }
    expect(leafNode(forged).hash.equals(inner.hash)).toBe(false)
  })

  test('with the leaf of another day is found out', () => {
    expect(fault(() => followPath(leafOf(5, 500, saltOf(5), '2026-05-04'), path, tree.root))).toBe(
      'wrong-path',
    )
  })

  test('with endless or misshapen paths is refused', () => {
    expect(
      fault(() =>
        followPath(
          mine,
          Array.from({ length: 55 }, () => path[0]!),
          tree.root,
        ),
      ),
    ).toBe('malformed')
    expect(fault(() => followPath(mine, change(0, { hash: Buffer.alloc(31) }), tree.root))).toBe('malformed')
  })
})
