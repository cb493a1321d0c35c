import { type Chance, chance } from '../../synthetic/random.ts'
import { type Caller, type Reply, type TestApp, testApp } from '../support/app.ts'
import { aFamily, artSchool, type Home, openClass, type School } from '../support/school.ts'
import { Paper, type PaperOrder } from './paper.ts'

export interface SchoolInWorld extends School {
  county: string
  officer: Caller
  suspended: boolean
}
export interface GroupInWorld {
  id: number
  school: SchoolInWorld
  capacity: number
  price: number
  lessons: number
  gifts: number
  meetings: { id: number; at: number }[]
}

/** Counties of two cities; every reader of the simulation is bound to one of them. */
const COUNTIES = ['410102', '410202'] as const
const FAMILIES = 8
const DAY = 86_400_000
const DAILY = [1, 2, 3, 4, 5, 6, 7]

/** Everything that the simulation knows: the platform, its people, and the auditor's paper. */
export class World {
  readonly app: TestApp
  readonly c: Chance
  readonly paper = new Paper()
  readonly schools: SchoolInWorld[] = []
  readonly homes: (Home & { county: string })[] = []
  readonly groups: GroupInWorld[] = []
  /** What was done, newest last; printed when something is wrong. */
  readonly diary: string[] = []

  private constructor(app: TestApp, seed: string) {
    this.app = app
    this.c = chance(seed)
  }

  static async make(seed: string): Promise<World> {
    const world = new World(await testApp({ now: '2026-03-02T02:00:00Z' }), seed)
    for (const county of COUNTIES) {
      const school = await artSchool(world.app, county)
      const officer = await world.app.as('officer', { region: county })
      world.schools.push({ ...school, county, officer, suspended: false })
    }
    for (let n = 0; n < FAMILIES; n++) {
      const county = COUNTIES[n % 2]!
      world.homes.push({ ...(await aFamily(world.app, county)), county })
    }
    for (const school of world.schools) for (let n = 0; n < 2; n++) await world.openGroup(school)
    return world
  }

  get now(): number {
    return this.app.clock.now().getTime()
  }
  get today(): string {
    return this.app.clock.today()
  }
  dayAfter = (n: number) => this.app.clock.dateOf(new Date(this.now + n * DAY))

  /** A new class group from tomorrow on, with a price that does not divide evenly. */
  async openGroup(school: SchoolInWorld): Promise<GroupInWorld> {
    const lessons = this.c.int(4, 16)
    const giftLessons = this.c.is(0.4) ? this.c.int(1, 4) : 0
    const priceFen = this.c.int(lessons * 3_000, lessons * 9_999)
    const capacity = this.c.int(2, 4)
    const made = await openClass(school, {
      lessons,
      giftLessons,
      priceFen,
      capacity,
      from: this.dayAfter(1),
      weekdays: DAILY,
    })
    const group = {
      id: made.groupId,
      school,
      capacity,
      price: priceFen,
      lessons,
      gifts: giftLessons,
      meetings: made.meetings.map(m => ({ id: m.id, at: Date.parse(`${m.date}T17:00:00+08:00`) })),
    }
    this.groups.push(group)
    return group
  }

  /** An order that the filter likes, any of them with equal chance. */
  order(like: (o: PaperOrder) => boolean = () => true): PaperOrder | undefined {
    const found = [...this.paper.orders.values()].filter(like)
    return found.length > 0 ? this.c.pick(found) : undefined
  }
  homeOf = (o: PaperOrder) => this.homes.find(h => h.familyId === o.family)!
  schoolOf = (o: PaperOrder) => this.schools.find(s => s.id === o.school)!
  groupOf = (o: PaperOrder) => this.groups.find(g => g.id === o.group)!

  note(what: string): void {
    this.diary.push(`${new Date(this.now).toISOString()} ${what}`)
  }

  /** The platform must answer as the auditor expects: a status, and a code where it refuses. */
  expect(reply: Reply, wanted: number | string, what: string): boolean {
    const got = reply.status < 300 ? reply.status : (reply.body?.code ?? reply.status)
    this.note(`${what} → ${got}`)
    if (got === wanted) return reply.status < 300
    throw new Error(`${what}: expected ${wanted}, got ${got}\n${reply.text.slice(0, 600)}`)
  }

  /** How often each thing was done with which answer; numbers of records are left out. */
  tally(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const line of this.diary) {
      const what = line
        .slice(line.indexOf(' ') + 1)
        .replace(/\d{2,}[\d.:-]*|\b\d\b/g, '')
        .replace(/[[\]",]+/g, ' ')
      const [subject = '', answer = ''] = what.split('→').map(part => part.trim().split(/ +/)[0])
      const key = `${subject} ${answer}`.trim()
      counts[key] = (counts[key] ?? 0) + 1
    }
    return counts
  }

  same(got: unknown, wanted: unknown, what: string): void {
    if (JSON.stringify(got) === JSON.stringify(wanted)) return
    throw new Error(`${what}: platform ${JSON.stringify(got)}, auditor ${JSON.stringify(wanted)}`)
  }
}
