import { shippedCalendar } from '../rules/regional.ts'
import { quote, sign } from '../server/modules/contracts/actions.ts'
import { draftCourse, fileTeacher, publishCourse } from '../server/modules/courses/actions.ts'
import { openGroup, planGroup, planTimetable } from '../server/modules/courses/group-actions.ts'
import { trialAccount } from '../server/modules/custody/bank/accounts.ts'
import { fileBankAccount, recordPayment, requestPayment } from '../server/modules/custody/index.ts'
import { type Institution, placeOf } from '../server/modules/institutions/index.ts'
import type { TestClock } from '../server/platform/clock.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { courseOf, personName } from './names.ts'
import { family, type MadeFamily } from './people.ts'
import type { FirmPlan } from './plan.ts'
import type { Chance } from './random.ts'
import { BOX } from './register.ts'

/** A ground whose clock the generator steers, so that every fact carries the time at which it would have happened. */
export interface Stage {
  ground: Ground
  clock: TestClock
}

export interface GroupPlan {
  firm: { plan: FirmPlan; institution: Institution }
  learners: number
  lessons: number
  lessonFen: number
  /** Civil date of the first possible lesson. */
  from: string
}

export interface Sold {
  groupId: number
  orders: (MadeFamily & { orderId: number })[]
}

const day = (date: string, n: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
export const dayAfter = day
export const at = (date: string, time: string) => new Date(`${date}T${time}:00+08:00`)

/** Statutory holidays and rest days of a stretch, on which subjects are not taught. */
export function holidays(from: string, days: number): string[] {
  const all = Array.from({ length: days }, (_, n) => day(from, n))
  return all.filter(d => shippedCalendar.years.get(Number(d.slice(0, 4)))?.holidays[d] !== undefined)
}

/** Opens a class group: teacher, course within its price cap, lawful timetable. */
async function openClass(s: Stage, g: GroupPlan, c: Chance): Promise<number> {
  const { institution, plan } = g.firm
  const subject = plan.kind === 'SUBJECT'
  s.clock.set(at(day(g.from, -21), '10:00'))
  return transact(s.ground, BOX, async tx => {
    const place = await placeOf(tx, institution.id)
    const teacher = await fileTeacher(tx, place, {
      name: personName(c),
      kind: 'TEACHING',
      fullTime: true,
      certificateKind: subject ? 'TEACHER' : 'SKILL',
      certificateNo: `${subject ? 'T' : 'S'}${institution.id}-${c.int(1000, 9999)}`,
      subject: null,
    })
    const [title, field] = courseOf(c, plan.kind, plan.name)
    const size = Math.max(10, g.learners)
    const course = await draftCourse(tx, place, {
      class: plan.kind,
      stage: 'PRIMARY',
      channel: 'OFFLINE',
      title,
      subject: field,
      content: `${title}：小班授课，共 ${g.lessons} 课时。`,
      lessonMinutes: 45,
      lessonPriceFen: g.lessonFen,
      groupSizeMax: size,
    })
    const any = { ifMatch: undefined }
    await publishCourse(tx, place, course.id, any)
    const group = await planGroup(tx, place, {
      courseId: course.id,
      name: `${title}${c.int(1, 9)}班`,
      teacherId: teacher.id,
      siteId: null,
      room: `${c.int(2, 5)}0${c.int(1, 9)}-${teacher.id}`,
      roomAreaDm2: size * 700,
      capacity: size,
      lessons: g.lessons,
      giftLessons: 0,
      priceFen: g.lessons * g.lessonFen,
    })
    await planTimetable(
      tx,
      place,
      group.id,
      {
        from: g.from,
        weekdays: subject ? [2, 4] : [3, 6],
        startsAt: subject ? '18:30' : '17:30',
        endsAt: subject ? '19:15' : '18:15',
        except: holidays(g.from, 120),
        dryRun: false,
      },
      any,
    )
    await openGroup(tx, place, group.id, any)
    const bank = { cell: place.cell, institutionId: place.id, county: place.county }
    await fileBankAccount(tx, trialAccount('trial-bank', bank, place.name))
    return group.id
  })
}

/** A family signs what it read and pays the whole price into custody. */
async function sell(
  s: Stage,
  g: GroupPlan,
  groupId: number,
  c: Chance,
  n: number,
  o?: Parameters<typeof family>[4],
) {
  const { institution } = g.firm
  s.clock.set(at(day(g.from, -c.int(2, 14)), `${c.int(10, 19)}:${c.int(10, 59)}`))
  return transact(s.ground, BOX, async tx => {
    const home = await family(tx, c, institution.county, n, o)
    const named = { institutionId: institution.id, classGroupId: groupId, childId: home.childId }
    const { contentHash } = await quote(tx, home.guardian, named)
    const contract = await sign(tx, home.guardian, { ...named, contentHash })
    const payment = await requestPayment(tx, { cell: contract.cell, orderId: contract.id })
    await recordPayment(tx, {
      cell: contract.cell,
      id: payment.id,
      outcome: 'DONE',
      amountFen: payment.amountFen,
      at: tx.clock.now(),
      bankReference: `SYN${payment.cell}-${payment.id}`,
    })
    return { ...home, orderId: contract.id }
  })
}

/** Opens a class group and sells its seats. `first` names the family that the demo logs in as. */
export async function sellGroup(
  s: Stage,
  g: GroupPlan,
  c: Chance,
  serial: () => number,
  first?: Parameters<typeof family>[4],
): Promise<Sold> {
  const groupId = await openClass(s, g, c)
  const orders: Sold['orders'] = []
  for (let i = 0; i < g.learners; i++)
    orders.push(await sell(s, g, groupId, c, serial(), i === 0 ? first : undefined))
  return { groupId, orders }
}
