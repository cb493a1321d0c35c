import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestApp, testApp } from '../tests/support/app.ts'
import { findings } from '../tests/support/verified.ts'
import { synthesizeFast } from './bulk/load.ts'
import { presets } from './presets.ts'
import { type Made, synthesize, targetOf } from './synthesize.ts'

const PRESET = 'henan-2022'
const SEED = 7
/** Small enough for a test, large enough for every kind of fact. */
const SCALE = { exact: 0.002, fast: 0.02 }
const quiet = () => {}

type Numbers = Omit<Made, 'firstGroup' | 'sellers'>
type Way = (app: TestApp, seed: number) => Promise<Numbers>

const exactAt =
  (scale: number): Way =>
  async (app, seed) => {
    const o = { preset: PRESET, scale, seed, log: quiet }
    const { firstGroup: _, sellers: __, ...numbers } = await synthesize(app.ground, o)
    return numbers
  }
const exact = exactAt(SCALE.exact)
const fast: Way = (app, seed) =>
  synthesizeFast(app.ground, {
    preset: PRESET,
    scale: SCALE.fast,
    seed,
    log: quiet,
    ownerUrl: app.ownerUrl,
  })

/** What was built, without numbers of records and the times at which they were written. */
const FACTS = {
  institutions: `select name, uscc, county, address, status, classes, licence_until from institutions.institution order by uscc`,
  groups: `select i.uscc, c.title, t.name, g.starts_on, g.ends_on, g.lessons, g.price_fen, g.enrolled from courses.class_group g
    join courses.course c on c.id = g.course_id join courses.teacher t on t.id = g.teacher_id
    join institutions.institution i on i.id = g.institution_id order by 1, 2, 3, 4, 5, 6, 7, 8`,
  orders: `select i.uscc, c.learner_masked, c.signed_at, c.status as contract, o.paid_fen, o.released_fen, o.refunded_fen, o.used_lessons, o.status
    from custody.order_book o join contracts.contract c on c.id = o.order_id join institutions.institution i on i.id = o.institution_id
    order by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  releases: `select i.uscc, r.session_date, r.released_at, r.lesson_no, r.amount_fen, r.basis from custody.release r
    join institutions.institution i on i.id = r.institution_id order by 1, 2, 3, 4, 5, 6`,
  seats: `select county, class, session_date, mark, due_on, count(*) from lessons.seat group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  balances: `select i.uscc, a.bank_fen, a.held_fen, a.payable_fen, a.refund_fen, a.version from custody.account a
    join institutions.institution i on i.id = a.institution_id order by 1`,
}

const digest = (app: TestApp) =>
  app.inside(async tx => {
    const digests: Record<string, string> = {}
    for (const [name, sql] of Object.entries(FACTS)) {
      const found = await tx.rows(sql)
      digests[name] = `${found.length} ${createHash('sha256').update(JSON.stringify(found)).digest('hex')}`
    }
    return digests
  })

async function built<T>(
  way: Way,
  seed: number,
  look: (app: TestApp, numbers: Numbers) => Promise<T>,
): Promise<T> {
  const app = await testApp()
  try {
    return await look(app, await way(app, seed))
  } finally {
    await app.close()
  }
}

/**
 * What became of orders whose refund was agreed to: every lesson that was held with the learner present stays to be paid for,
 * exactly, in both ways.
 */
const LEFT = `select o.total_lessons as kept, o.price_lessons as bought, o.paid_fen as paid, o.refunded_fen as refunded, r.refund_fen as agreed,
    s.present, s.released, o.used_lessons as used, o.status
  from contracts.refund r join custody.order_book o on o.cell = r.cell and o.order_id = r.order_id
  cross join lateral (select count(*) as present, count(l.order_id) as released from lessons.seat t
    left join custody.release l on l.cell = t.cell and l.session_date = t.session_date and l.institution_id = t.institution_id
      and l.session_id = t.session_id and l.order_id = t.order_id
    where t.cell = o.cell and t.order_id = o.order_id and t.family_id = o.family_id and t.mark = 'PRESENT') s
  where r.answered_at is not null`

interface LeftOrder {
  kept: number
  bought: number
  paid: number
  refunded: number
  agreed: number
  present: number
  released: number
  used: number
  status: string
}

async function expectTaughtKept(app: TestApp) {
  const orders = await app.inside(tx => tx.rows<LeftOrder>(LEFT))
  expect(orders.length).toBeGreaterThan(0)
  for (const o of orders) {
    expect(o.kept).toBe(o.present)
    expect(o.used).toBe(o.released)
    expect([o.refunded, o.agreed]).toEqual(Array(2).fill(o.paid - Math.floor((o.paid * o.kept) / o.bought)))
    if (o.used < o.kept) expect(o.status).toBe('ACTIVE')
  }
  expect(orders.some(o => o.used > 0 && o.kept > 0 && o.status !== 'REFUNDING')).toBe(true)
}

/** The worth comes out as near as lesson prices of whole ten fen allow. */
function expectTarget(numbers: Numbers, scale: number) {
  const target = targetOf(presets[PRESET]!, scale)
  expect(numbers.orders).toBe(target.orders)
  expect(Math.abs(numbers.worthFen / target.worthFen - 1)).toBeLessThan(0.01)
}

for (const [name, way, scale] of [
  ['exact', exact, SCALE.exact],
  ['fast', fast, SCALE.fast],
] as const)
  test(`${name}: the same seed gives the same facts, of the size of the preset, and verification finds nothing`, async () => {
    const once = await built(way, SEED, async (app, numbers) => {
      expect(await findings(app.ground)).toEqual([])
      return { numbers, facts: await digest(app) }
    })
    expectTarget(once.numbers, scale)
    const again = await built(way, SEED, async (app, numbers) => ({ numbers, facts: await digest(app) }))
    expect(again).toEqual(once)
  })

/** Large enough for some families to leave. */
const LEAVING = { scale: 0.01, seed: 8 }

for (const [name, way] of [
  ['exact', exactAt(LEAVING.scale)],
  ['fast', fast],
] as const)
  test(`${name}: a refund leaves in custody what was taught, until it is confirmed`, () =>
    built(way, LEAVING.seed, async app => {
      expect(await findings(app.ground)).toEqual([])
      await expectTaughtKept(app)
    }))

test('fast: another seed gives other facts; what was loaded is told in the audit log', () =>
  built(fast, SEED + 1, async (app, numbers) => {
    const [{ sold, released }] = (await app.inside(tx =>
      tx.rows(
        `select (select count(*) from custody.order_book) as sold, (select count(*) from custody.release) as released`,
      ),
    )) as [{ sold: number; released: number }]
    expect({ sold, released }).toEqual({ sold: numbers.orders, released: numbers.lessons })
    expect(await app.audited('synthetic.load')).toMatchObject([
      { outcome: 'DONE', object: `preset:${PRESET}`, detail: { seed: SEED + 1, ...numbers } },
    ])
  }))
