import { findRegions } from '../server/modules/regions/index.ts'
import { refresh } from '../server/modules/statistics/index.ts'
import { testClock } from '../server/platform/clock.ts'
import { areaOf } from '../server/platform/db/box.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { somebody } from './people.ts'
import { firms, type Place } from './plan.ts'
import { type Preset, presets, type Term, termOf } from './presets.ts'
import { type Chance, chance } from './random.ts'
import { BOX, loadFirms } from './register.ts'
import { dayAfter, type GroupPlan, type Sold, type Stage, sellGroup } from './selling.ts'
import { confirmSilence, teach } from './teaching.ts'

export interface SynthesizeOptions {
  preset: string
  /** 1 is the preset's full size. */
  scale: number
  seed: number
  /** Last day of the history; the ground's today unless said. */
  on?: string
  log: (line: string) => void
}

export interface Made {
  institutions: number
  open: number
  orders: number
  worthFen: number
  lessons: number
  firstGroup: { plan: GroupPlan; sold: Sold } | undefined
  /** Institutions that are licensed. */
  sellers: GroupPlan['firm'][]
}

/** How the first family of the first group is called, for the demo. */
export type First = { login: string; password: string; name: string }

const GROUP_MIN = 6
const GROUP_MAX = 14

/** Seats and prices of all class groups, so that the orders and their worth are those of the preset. */
function* groups(
  open: GroupPlan['firm'][],
  c: Chance,
  { orders, worthFen }: { orders: number; worthFen: number },
  term: Term,
  on: string,
): Generator<GroupPlan> {
  let left = orders
  let money = worthFen
  for (let n = 0; left > 0; n++) {
    const firm = open[n % open.length]!
    const learners = left <= GROUP_MAX ? left : Math.min(c.int(GROUP_MIN, GROUP_MAX), left - 1)
    const lessons = c.int(...term.lessons)
    const mean = money / left
    const wish = (mean / lessons) * (left <= GROUP_MAX ? 1 : 0.85 + c.next() * 0.3)
    const cap = firm.plan.kind === 'SUBJECT' ? 4_500 : Number.POSITIVE_INFINITY
    const lessonFen = Math.max(1_000, Math.min(cap, Math.round(wish / 10) * 10))
    yield { firm, learners, lessons, lessonFen, from: dayAfter(on, -c.int(...term.startedDaysAgo)) }
    left -= learners
    money -= learners * lessons * lessonFen
  }
}

/** Builds a province from its real divisions. Deterministic: the same preset, scale, seed and day give the same facts. */
export async function synthesize(ground: Ground, o: SynthesizeOptions, first?: First): Promise<Made> {
  const preset = presets[o.preset]
  if (!preset) throw new RangeError(`no preset ${o.preset}; there are ${Object.keys(presets).join(', ')}`)
  const on = o.on ?? ground.clock.today()
  const random = chance(`${o.preset}/${o.scale}/${o.seed}`)
  const clock = testClock(`${on}T02:00:00Z`)
  const stage: Stage = { clock, ground: { ...ground, clock } }
  const counties = await countiesOf(stage, preset.province, on)
  let institutions = 0
  const open = await loadFirms(stage.ground, firms(preset, o.scale, counties, random), done => {
    institutions = done
    o.log(`机构 institutions ${done}`)
  })
  const target = targetOf(preset, o.scale)
  const made: Made = {
    institutions,
    open: open.length,
    orders: 0,
    worthFen: 0,
    lessons: 0,
    firstGroup: undefined,
    sellers: open,
  }
  let serial = 0
  for (const plan of groups(
    mixed(open, random.part('order')),
    random.part('groups'),
    target,
    termOf(preset),
    on,
  )) {
    const c = random.part(`group/${serial}`)
    const visited = made.firstGroup ? undefined : first
    const sold = await sellGroup(stage, plan, c, () => ++serial, visited)
    made.firstGroup ??= { plan, sold }
    const teacher = await teacherOf(stage, plan)
    made.orders += sold.orders.length
    made.worthFen += sold.orders.length * plan.lessons * plan.lessonFen
    const visitor = visited && sold.orders[0]?.orderId
    made.lessons += await teach(stage, plan, sold, teacher, c, dayAfter(on, -1), visitor)
    if (made.orders % 200 < sold.orders.length)
      o.log(`订单 orders ${made.orders}/${target.orders}，课时 lessons ${made.lessons}`)
  }
  made.lessons += await confirmSilence(stage, on)
  await refresh(stage.ground, { from: dayAfter(on, -400) })
  return made
}

/** How many orders there are to be, and what they are worth in fen. */
export const targetOf = (preset: Preset, scale: number) => ({
  orders: Math.max(1, Math.round(preset.orders.count * scale)),
  worthFen: Math.round(preset.orders.worthFen * scale),
})

export async function countiesOf(s: Pick<Stage, 'ground'>, province: string, on: string): Promise<Place[]> {
  const sql = `select code from regions.region where level = 3 and kind = 'STATUTORY' and code between $1 and $2 order by code`
  return transact(s.ground, BOX, async tx => {
    const codes = await tx.rows<{ code: string }>(sql, areaOf(province))
    const rows = await findRegions(
      tx,
      codes.map(r => r.code),
      on,
    )
    return rows.map(({ code, name }) => ({ code, name }))
  })
}

/** Sellers in an order that does not follow their class. */
function mixed<T>(all: readonly T[], c: Chance): T[] {
  const list = [...all]
  for (let i = list.length - 1; i > 0; i--) {
    const j = c.int(0, i)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

const teacherOf = (s: Stage, plan: GroupPlan) => {
  const { id, county } = plan.firm.institution
  return transact(s.ground, BOX, tx => {
    const login = `teacher-${id}-${plan.from.replaceAll('-', '')}-${plan.lessonFen}`
    return somebody(tx, 'teacher', { login, name: `授课教师${id}` }, { institutionId: id, region: county })
  })
}
