import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrder, aSeat, paidOrder } from '../../../../tests/support/custody.ts'
import { type TestGround, testGround } from '../../../../tests/support/ground.ts'
import { systemBox } from '../../../platform/db/box.ts'
import { freezeOrder, openOrder, refundOrder, settle, unfreezeOrder } from '../index.ts'

let app: TestGround
beforeAll(async () => {
  app = await testGround()
})
afterAll(() => app.close())

let ids = 0
/** A paid order of its own. */
async function order(change: Parameters<typeof anOrder>[1] = {}) {
  const o = anOrder(++ids, change)
  await app.inside(tx => paidOrder(tx, o))
  return o.orderId
}
const run = (rows: Parameters<typeof settle>[1], o?: Parameters<typeof settle>[2]) =>
  app.inside(tx => settle(tx, rows, o))

const row = async (orderId: number) =>
  (
    await app.inside(tx =>
      tx.rows(
        'select used_lessons as used, released_fen as released, status from custody.order_book where cell = 1 and order_id = $1',
        [orderId],
      ),
    )
  )[0]

describe('one seat', () => {
  test('the lessons of an order release its price to the fen, and the last one closes it', async () => {
    const id = await order()
    const amounts = []
    for (const session of [1, 2, 3]) {
      const [outcome] = await run([aSeat(id, session)])
      amounts.push(outcome)
    }
    expect(amounts).toEqual([
      { kind: 'RELEASED', amountFen: 3333, lessonNo: 1 },
      { kind: 'RELEASED', amountFen: 3333, lessonNo: 2 },
      { kind: 'RELEASED', amountFen: 3334, lessonNo: 3 },
    ])
    expect(await row(id)).toEqual({ used: 3, released: 10_000, status: 'CLOSED' })
  })

  test('LED-2: a replay moves nothing and answers the amount of the first time', async () => {
    const id = await order()
    const [first] = await run([aSeat(id, 11)])
    const again = await run([aSeat(id, 11), aSeat(id, 11, { actor: 'job:x', basis: 'DEEMED' })])
    expect(first).toMatchObject({ kind: 'RELEASED', amountFen: 3333 })
    expect(again).toEqual([
      { kind: 'REPLAY', amountFen: 3333, lessonNo: 1 },
      { kind: 'REPLAY', amountFen: 3333, lessonNo: 1 },
    ])
    expect(await row(id)).toMatchObject({ used: 1, released: 3333 })
  })

  test('a gift seat is taken after the paid ones, releases nothing, and happens once', async () => {
    const id = await order({ lessons: 2, giftLessons: 1 })
    const outcomes = await run([aSeat(id, 21), aSeat(id, 22), aSeat(id, 23), aSeat(id, 24)])
    expect(outcomes).toEqual([
      { kind: 'RELEASED', amountFen: 5000, lessonNo: 1 },
      { kind: 'RELEASED', amountFen: 5000, lessonNo: 2 },
      { kind: 'RELEASED', amountFen: 0, lessonNo: 3 },
      { kind: 'REFUSED', reason: 'EXHAUSTED' },
    ])
    expect(await run([aSeat(id, 23)])).toEqual([{ kind: 'REPLAY', amountFen: 0, lessonNo: 3 }])
    expect(await row(id)).toEqual({ used: 3, released: 10_000, status: 'CLOSED' })
  })
})

describe('many seats', () => {
  test('each row has its own answer and a refused one harms no other', async () => {
    const good = await order()
    const used = await order({ lessons: 1 })
    const frozen = await order()
    const closed = await order()
    const unpaid = anOrder(++ids)
    await app.inside(async tx => {
      await openOrder(tx, unpaid)
      await settle(tx, [aSeat(used, 31)])
      await freezeOrder(tx, { cell: 1, orderId: frozen, reason: 'test' })
      await refundOrder(tx, { cell: 1, orderId: closed, key: 'r1', toFamilyFen: 0, toInstitutionFen: 10_000 })
    })
    const outcomes = await run([
      aSeat(good, 32),
      aSeat(used, 32),
      aSeat(frozen, 32),
      aSeat(closed, 32),
      aSeat(unpaid.orderId, 32),
      aSeat(999_999, 32),
      aSeat(good, 33, { institutionId: 11 }),
      aSeat(good, 32, { sessionDate: '2026-05-06' }),
      aSeat(used, 31),
    ])
    const reasons = outcomes.map(o => (o.kind === 'REFUSED' ? o.reason : o.kind))
    expect(reasons).toEqual([
      'RELEASED',
      'EXHAUSTED',
      'FROZEN',
      'EXHAUSTED',
      'NOT_PAID',
      'NOT_FOUND',
      'NOT_FOUND',
      'AMBIGUOUS',
      'REPLAY',
    ])
    await app.inside(tx => unfreezeOrder(tx, { cell: 1, orderId: frozen, reason: 'test over' }))
    expect((await run([aSeat(frozen, 32)]))[0]).toMatchObject({ kind: 'RELEASED' })
  })

  test('several seats of one order in one request are settled one after the other', async () => {
    const id = await order()
    const outcomes = await run([aSeat(id, 41), aSeat(id, 42), aSeat(id, 43)])
    expect(outcomes.map(o => (o.kind === 'REFUSED' ? 0 : o.amountFen))).toEqual([3333, 3333, 3334])
  })

  test('seats of several months and institutions settle together', async () => {
    const a = await order()
    const b = await order({ institutionId: 12, cell: 1 })
    const outcomes = await run([
      aSeat(a, 51, { sessionDate: '2026-04-30' }),
      aSeat(b, 52, { institutionId: 12, sessionDate: '2026-05-01' }),
      aSeat(a, 53, { sessionDate: '2026-05-02' }),
    ])
    expect(outcomes.every(o => o.kind === 'RELEASED')).toBe(true)
  })
})

describe('R6, LED-7: a batch with a failure in the middle does what its mode says', () => {
  const batch = async () => {
    const orders = []
    for (let n = 0; n < 100; n++) orders.push(await order({ institutionId: 13 }))
    return orders.map((id, n) => aSeat(n === 49 ? 888_888 : id, 60, { institutionId: 13 }))
  }
  const counts = (outcomes: Awaited<ReturnType<typeof run>>) => {
    const count = (k: string) => outcomes.filter(o => (o.kind === 'REFUSED' ? o.reason : o.kind) === k).length
    return [count('RELEASED'), count('NOT_FOUND'), count('NOT_ATTEMPTED')]
  }
  const settled = async (rows: { orderId: number }[]) => {
    const states = await app.inside(tx =>
      tx.rows<{ n: number }>(
        'select count(*) as n from custody.order_book where cell = 1 and order_id = any($1) and used_lessons = 1',
        [rows.map(r => r.orderId)],
      ),
    )
    return states[0]!.n
  }

  test('continue settles all others', async () => {
    const rows = await batch()
    expect(counts(await run(rows))).toEqual([99, 1, 0])
    expect(await settled(rows)).toBe(99)
  })
  test('stop settles those before it', async () => {
    const rows = await batch()
    expect(counts(await run(rows, { mode: 'stop' }))).toEqual([49, 1, 50])
    expect(await settled(rows)).toBe(49)
  })
  test('all or nothing settles none', async () => {
    const rows = await batch()
    expect(counts(await run(rows, { mode: 'all-or-nothing' }))).toEqual([0, 1, 99])
    expect(await settled(rows)).toBe(0)
  })
  test('a dry run answers the same and leaves nothing', async () => {
    const rows = await batch()
    expect(counts(await run(rows, { dryRun: true }))).toEqual([99, 1, 0])
    expect(await settled(rows)).toBe(0)
  })
})

test('a row that the database refuses is found by halving and fails alone', async () => {
  const rows = []
  for (let n = 0; n < 40; n++) rows.push(aSeat(await order({ institutionId: 14 }), 70, { institutionId: 14 }))
  const bad = rows[17]!.orderId
  // A sum that no bigint holds when it is multiplied: only a corrupt row can look like this.
  const admin = await import('pg')
  const owner = new admin.default.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query('alter table custody.order_book no force row level security')
  await owner.query(
    'update custody.order_book set paid_fen = 9000000000000000000, due_fen = 9000000000000000000 where order_id = $1',
    [bad],
  )
  await owner.query('alter table custody.order_book force row level security')
  await owner.end()
  const outcomes = await run(rows)
  expect(outcomes[17]).toEqual({ kind: 'REFUSED', reason: 'POISON' })
  expect(outcomes.filter(o => o.kind === 'RELEASED')).toHaveLength(39)
})

describe('scope', () => {
  test("a family's transaction settles its own order and finds no other", async () => {
    const mine = await order()
    const other = await order()
    const box = {
      ...systemBox('account:5'),
      kind: 'parent' as const,
      family: [1000 + mine, 1000 + mine] as const,
    }
    const outcomes = await app.inside(tx => settle(tx, [aSeat(mine, 80), aSeat(other, 80)]), box)
    expect(outcomes).toMatchObject([{ kind: 'RELEASED' }, { kind: 'REFUSED', reason: 'NOT_FOUND' }])
  })
  test('the statement itself checks the bounds of each row', async () => {
    const mine = await order()
    const other = await order()
    const guard = { family: [1000 + mine, 1000 + mine] as const, inst: [0, Number.MAX_SAFE_INTEGER] as const }
    const outcomes = await run([
      { ...aSeat(mine, 81), guard },
      { ...aSeat(other, 81), guard },
    ] as never)
    expect(outcomes).toMatchObject([{ kind: 'RELEASED' }, { kind: 'REFUSED', reason: 'NOT_AUTHORISED' }])
  })
})
