import { type Ground, transact } from '../server/platform/db/tx.ts'
import type { Role } from '../server/roles.ts'
import type { DemoAccount } from '../server/start/demo.ts'
import { offerSoon } from './offers.ts'
import { somebody } from './people.ts'
import { BOX } from './register.ts'
import { synthesize } from './synthesize.ts'
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
    ['leader', 'leader', '省领导', { region: PROVINCE }],
    ['chief', 'chief', '省监管处负责人', { region: PROVINCE }],
    ['officer', 'officer', '县监管员', { region: institution.county }],
    ['industry', 'industry', '文旅局监管员', { region: CITY, classes: ['CULTURE_ART'] }],
    ['auditor', 'auditor', '审计员', { region: PROVINCE }],
    ['administrator', 'admin', '平台管理员', { region: '000000' }],
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
}
