import { leaveOffice } from '../server/modules/agencies/handover.ts'
import { type AgencyView, appoint, certify } from '../server/modules/agencies/index.ts'
import { openPost } from '../server/modules/agencies/register.ts'
import { createAccount } from '../server/platform/auth/accounts.ts'
import { type Actor, actorOf } from '../server/platform/auth/actor.ts'
import type { Tx } from '../server/platform/db/tx.ts'
import { type Role, roles } from '../server/roles.ts'
import { personName } from './names.ts'
import { type Offices, officeKey, type Place } from './offices.ts'
import type { Chance } from './random.ts'
import { dayAfter } from './selling.ts'

/** Who of the demo's accounts sits where; the rights come with the post. */
export interface Seat {
  login: string
  name: string
  password: string
  role: Role
  title: string
  region: string
  kind: string
}

/** Days from today on which certificates of the first officers end: one past, two soon; the others hold for years. */
const ENDS = [-12, 18, 55]
const YEARS_DAYS = 900
const ISSUED_DAYS = 700
const TRAINED_DAYS = 730

interface Staffing {
  tx: Tx
  chance: Chance
  by: Actor
}

/**
 * Seats the demo's accounts, fills the other departments, and lets one person leave with the work still to be taken.
 * @returns who the seated people are, by log-in
 */
export async function staffOffices(
  s: Staffing,
  places: readonly Place[],
  offices: Offices,
  seats: readonly Seat[],
): Promise<ReadonlyMap<string, Actor>> {
  const { tx } = s
  const seated = new Map<string, Actor>()
  let n = 0
  for (const seat of seats) {
    const office = offices.get(officeKey(seat.region, seat.kind))!
    const accountId = await createAccount(tx, seat)
    const post = await openPost(tx, s.by, roles, office.id, {
      title: seat.title,
      duties: '',
      role: seat.role,
    })
    const { id } = await inOffice(s, office, { name: seat.name, postId: post.id, accountId })
    seated.set(seat.login, actorIn(seat, accountId, office))
    if (seat.role !== 'leader') await certifyOfficer(s, id, office, ++n)
  }
  for (const { code } of places)
    for (const kind of ['EDUCATION', 'CULTURE_TOURISM']) {
      const office = offices.get(officeKey(code, kind))!
      const post = await openPost(tx, s.by, roles, office.id, {
        title: '校外培训监管岗',
        duties: '日常检查、投诉办理、信息核验',
      })
      const { id } = await inOffice(s, office, { name: personName(s.chance), postId: post.id })
      await certifyOfficer(s, id, office, ++n)
    }
  await oneLeaves(s, offices.get(officeKey(seats.at(-1)!.region, 'EDUCATION'))!)
  return seated
}

/** The person of a seat as actions take it. */
function actorIn(seat: Seat, id: number, office: AgencyView): Actor {
  const classes = office.classes.length ? office.classes : null
  const bounds = { region: office.region, classes, agencyId: office.id, institutionId: null, familyId: null }
  return actorOf(
    { id, name: seat.name },
    roles[seat.role],
    { id: 0, role: seat.role, ...bounds },
    { id: null },
  )
}

const inOffice = (
  { tx, by }: Staffing,
  office: AgencyView,
  who: { name: string; postId?: number; accountId?: number },
) =>
  appoint(
    tx,
    { actor: by, roles },
    { ...who, agencyId: office.id, workPhone: office.phone ?? undefined, document: '任职通知（演示）' },
  )

async function certifyOfficer({ tx }: Staffing, officerId: number, office: AgencyView, n: number) {
  const today = tx.clock.today()
  await certify(tx, officerId, {
    kind: 'ENFORCEMENT',
    number: `演示${office.region}${String(n).padStart(4, '0')}`,
    issuer: '演示司法行政部门',
    issuedOn: dayAfter(today, -ISSUED_DAYS - n),
    validUntil: dayAfter(today, ENDS[n - 1] ?? YEARS_DAYS + n),
    trainedOn: dayAfter(today, -TRAINED_DAYS - n),
    training: '行政执法人员岗前培训',
    examOn: dayAfter(today, -TRAINED_DAYS - n),
    examPassed: true,
  })
}

async function oneLeaves(s: Staffing, office: AgencyView) {
  const { id } = await inOffice(s, office, { name: personName(s.chance) })
  await leaveOffice(s.tx, id, { successors: [], document: '退休' })
}
