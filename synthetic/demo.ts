import type { Actor } from '../server/platform/auth/actor.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import type { Role } from '../server/roles.ts'
import type { DemoAccount } from '../server/start/demo.ts'
import { offerSoon } from './offers.ts'
import { type Seat, staffOffices } from './officers.ts'
import { enterDuties, openOffices, placesOf, stateMembers } from './offices.ts'
import { somebody } from './people.ts'
import { chance } from './random.ts'
import { BOX } from './register.ts'
import { synthesize } from './synthesize.ts'
import { leaveRequests } from './waiting-requests.ts'
import { leaveWork } from './waiting-work.ts'

/** The demo province: a small scale of the first preset. */
const PRESET = 'henan-2022'
const SCALE = 0.03
const SEED = 7
const PASSWORD = 'yuheng-demo-2026'
const PROVINCE = '410000'
const CITY = '410100'

const account = (zh: string, en: string, login: string, path: string): DemoAccount => ({
  role: { zh, en },
  login,
  password: PASSWORD,
  path,
})

/** One account per role. They exist only in the demo. */
export const demoAccounts: readonly DemoAccount[] = [
  account('省级领导', 'leader of the province', 'leader', '/officer'),
  account('省级监管负责人', 'head of the training agency', 'chief', '/officer'),
  account('县级监管人员', 'county officer', 'officer', '/officer'),
  account('文旅主管部门人员', 'officer of culture and tourism', 'industry', '/officer'),
  account('审计人员', 'auditor', 'auditor', '/officer'),
  account('平台管理员', 'administrator', 'admin', '/officer'),
  account('机构负责人', 'head of an institution', 'manager', '/institution'),
  account('机构经办人', 'clerk', 'clerk', '/institution'),
  account('授课教师', 'teacher', 'teacher', '/institution'),
  account('家长', 'guardian', 'parent', '/parent'),
]

/** Fills an empty, migrated database with the demo province. */
export async function loadDemo(ground: Ground, o: { log: (line: string) => void }): Promise<void> {
  const first = { login: 'parent', password: PASSWORD, name: '陈雨' }
  const made = await synthesize(ground, { preset: PRESET, scale: SCALE, seed: SEED, log: o.log }, first)
  const { institution } = made.firstGroup!.plan.firm
  const people: [Role, string, string, Parameters<typeof somebody>[3]][] = [
    ['manager', 'manager', '机构负责人', { institutionId: institution.id }],
    ['clerk', 'clerk', '机构经办人', { institutionId: institution.id }],
    ['teacher', 'teacher', '授课教师', { institutionId: institution.id }],
  ]
  await leaveWork(ground, made.firstGroup!.sold)
  await offerSoon(ground, made.sellers, made.firstGroup!.plan.firm)
  await transact(ground, BOX, async tx => {
    for (const [role, login, name, bounds] of people)
      await somebody(tx, role, { login, name, password: PASSWORD }, bounds)
  })
  const officers = await staffProvince(ground, institution.county)
  await leaveRequests(
    ground,
    officers.get('officer')!,
    made.firstGroup!.sold.orders.at(-1)!.orderId,
    institution,
  )
}

/** The demo's officers and where they sit; the county's comes last. */
const seatsIn = (county: string): Seat[] =>
  (
    [
      ['leader', 'leader', '省领导', '分管负责人', PROVINCE, 'EDUCATION'],
      ['chief', 'chief', '省监管处负责人', '校外教育培训监管处处长', PROVINCE, 'EDUCATION'],
      ['industry', 'industry', '文旅局监管员', '文化艺术类培训监管岗', CITY, 'CULTURE_TOURISM'],
      ['auditor', 'auditor', '审计员', '监督评价岗', PROVINCE, 'FINANCE'],
      ['officer', 'officer', '县监管员', '校外教育培训监管股股长', county, 'EDUCATION'],
    ] as const
  ).map(([role, login, name, title, region, kind]) => ({
    role,
    login,
    name,
    title,
    region,
    kind,
    password: PASSWORD,
  }))

/** Departments, member units, duties, posts and people of the province; the administrator belongs to none. */
function staffProvince(ground: Ground, county: string): Promise<ReadonlyMap<string, Actor>> {
  const places = placesOf(PROVINCE, [CITY, county])
  return transact(ground, BOX, async tx => {
    const admin = { login: 'admin', name: '平台管理员', password: PASSWORD }
    const by = await somebody(tx, 'administrator', admin, { region: '000000' })
    const offices = await openOffices(tx, places)
    await stateMembers(tx, places, offices)
    await enterDuties(tx, PROVINCE, offices, '2025-01-01')
    const staffing = { tx, chance: chance(`${SEED}/offices`), by }
    return staffOffices(staffing, places, offices, seatsIn(county))
  })
}
