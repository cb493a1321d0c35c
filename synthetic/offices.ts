import {
  type AgencyView,
  agencyKinds,
  dutySubjects,
  enterDuty,
  registerAgency,
  stateUnits,
} from '../server/modules/agencies/index.ts'
import { seedDivisions } from '../server/modules/regions/edition.ts'
import type { Tx } from '../server/platform/db/tx.ts'

/** Kinds of departments that a city or a county of the demo has. */
const LOCAL = ['EDUCATION', 'SPORTS', 'CULTURE_TOURISM', 'SCI_TECH', 'MARKET', 'FIRE'] as const
const DOCUMENT = '校外培训治理工作责任清单（演示）'
const OTHER_LEADS = ['SPORTS', 'CULTURE_TOURISM', 'SCI_TECH'] as const
const SUFFIX = { province: '厅', city: '局', county: '局' } as const
type Level = keyof typeof SUFFIX

export interface Place {
  code: string
  name: string
  level: Level
}

const LEVELS: readonly Level[] = ['province', 'city', 'county']

/** The divisions of a province that have departments in the demo: itself, its cities, the counties of some cities. */
export function placesOf(province: string, cities: readonly string[]): Place[] {
  const starts = cities.map(code => code.slice(0, 4))
  return seedDivisions()
    .filter(d => d.code.startsWith(province.slice(0, 2)) && d.level <= 3)
    .map(d => ({ code: d.code, name: d.name, level: LEVELS[d.level - 1]! }))
    .filter(p => p.level !== 'county' || starts.includes(p.code.slice(0, 4)))
}

/** Departments by region and kind. */
export type Offices = ReadonlyMap<string, AgencyView>
export const officeKey = (region: string, kind: string) => `${region} ${kind}`

/**
 * The education department leads all off-campus training, so it is bound to no class; each industry department sees the
 * classes of its business.
 */
export async function openOffices(tx: Tx, places: readonly Place[]): Promise<Offices> {
  const offices = new Map<string, AgencyView>()
  for (const place of places)
    for (const kind of kindsAt(place)) {
      const parent = parentOf(place, kind.code, offices)
      const office = await registerAgency(tx, {
        region: place.code,
        kind: kind.code,
        name: nameOf(place, kind),
        classes: kind.code === 'EDUCATION' ? [] : (kind.classes as AgencyView['classes']),
        phone: phoneOf(offices.size),
        address: `${place.name}政务中心`,
        ...(parent && { parentId: parent.id }),
      })
      offices.set(officeKey(place.code, kind.code), office)
    }
  return offices
}

const kindsAt = (place: Place) =>
  agencyKinds.filter(k =>
    place.level === 'province' ? k.unit : (LOCAL as readonly string[]).includes(k.code),
  )

/** A number that belongs to nobody, of the length of a real one. */
const phoneOf = (n: number) => `0000-6600${String(n).padStart(4, '0')}`

function nameOf(place: Place, kind: { code: string; zh: string }): string {
  if (kind.code === 'FIRE') return `${place.name}消防救援机构`
  if (['YOUTH_LEAGUE', 'CENTRAL_BANK', 'POLITICS_LAW', 'PUBLICITY'].includes(kind.code))
    return `${place.name}${kind.zh}部门`
  return `${place.name}${kind.zh}${SUFFIX[place.level]}`
}

function parentOf(place: Place, kind: string, offices: Offices): AgencyView | undefined {
  const { code, level } = place
  if (level === 'province') return undefined
  const above = level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
  return offices.get(officeKey(above, kind))
}

/** The member units of each region's coordination mechanism; education leads. */
export async function stateMembers(tx: Tx, places: readonly Place[], offices: Offices): Promise<void> {
  for (const { code } of places) {
    const members = [...offices.values()].filter(o => o.region === code)
    const units = members.map(o => ({
      agencyId: o.id,
      part: o.kind === 'EDUCATION' ? ('LEAD' as const) : ('MEMBER' as const),
    }))
    await stateUnits(tx, code, { document: '校外培训治理联席会议成员单位名单（演示）', units })
  }
}

/**
 * Who answers for what: the province states every subject with the department that usually answers, and licensing by
 * class; cities and counties state nothing of their own, so what the province says holds for them.
 */
export async function enterDuties(tx: Tx, province: string, offices: Offices, from: string): Promise<void> {
  const common = { region: province, document: DOCUMENT, from } as const
  for (const { code, kind, zh } of dutySubjects) {
    const lead = offices.get(officeKey(province, kind))
    if (!lead) continue
    await enterDuty(tx, { ...common, subject: code, part: 'LEAD', agencyId: lead.id, work: `牵头${zh}工作` })
    const market = offices.get(officeKey(province, 'MARKET'))
    if (kind === 'EDUCATION' && market)
      await enterDuty(tx, {
        ...common,
        subject: code,
        part: 'ASSIST',
        agencyId: market.id,
        work: `配合${zh}工作`,
      })
  }
  for (const kind of OTHER_LEADS) {
    const office = offices.get(officeKey(province, kind))!
    await enterDuty(tx, {
      ...common,
      subject: 'LICENSING',
      class: office.classes[0]!,
      part: 'LEAD',
      agencyId: office.id,
      work: '负责本行业非学科类机构的设立审核',
    })
  }
}
