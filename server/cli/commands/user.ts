import { userInfo } from 'node:os'
import type { NewCapacity } from '../../platform/auth/accounts.ts'
import {
  createUser,
  grantRole,
  listUsers,
  newPassword,
  resetFactor,
  resetPassword,
  setStatus,
} from '../../platform/auth/administration.ts'
import { ALL_CLASSES, systemBox } from '../../platform/db/box.ts'
import { type Tx, transact } from '../../platform/db/tx.ts'
import { type Role, roles } from '../../roles.ts'
import { type Command, type Context, type Result, UsageError } from '../command.ts'

const PAGE = 200

/** One verb of `yuheng user`. */
type Verb = (tx: Tx, c: Context, login: string, password: () => Promise<string>) => Promise<Result>

export const command: Command = {
  usage: [
    'create LOGIN --name NAME --role ROLE [--region CODE] [--institution ID] … [--password-stdin]',
    'grant LOGIN --role ROLE …',
    'password LOGIN [--password-stdin]',
    'factor LOGIN',
    'disable LOGIN',
    'enable LOGIN',
    'list [--role ROLE] [--after ID]',
  ],
  options: {
    name: { value: 'NAME', text: { zh: '姓名', en: 'name of the person' } },
    role: { value: 'ROLE', text: { zh: '角色', en: 'role' } },
    region: { value: 'CODE', text: { zh: '辖区代码（六位）', en: 'region of an officer, six digits' } },
    classes: {
      value: 'LIST',
      text: { zh: `只管这些类别`, en: `only these classes: ${ALL_CLASSES.join(',')}` },
    },
    agency: { value: 'ID', text: { zh: '所属部门', en: 'agency' } },
    institution: { value: 'ID', text: { zh: '所属机构', en: 'institution' } },
    family: { value: 'ID', text: { zh: '家庭帐户', en: 'family account' } },
    until: { value: 'DATE', text: { zh: '有效期至', en: 'last day of the capacity' } },
    'password-stdin': {
      text: {
        zh: '从标准输入读密码，否则生成一个',
        en: 'read the password from standard input, else make one',
      },
    },
    after: { value: 'ID', text: { zh: '从该编号之后列出', en: 'list those after this id' } },
  },
  help: () => [
    '角色 roles:',
    ...Object.entries(roles).map(([role, { name }]) => `  ${role.padEnd(15)}${name.zh} · ${name.en}`),
  ],
  run: async c => {
    const [verb, login] = c.positionals
    if (verb === 'list') return list(c)
    const act = verb && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
    if (!act) throw new UsageError(`没有 user ${verb ?? ''}。`, `There is no user ${verb ?? ''}.`)
    if (!login) throw new UsageError('缺少登录名。', 'The login is missing.')
    const password = async () =>
      c.flag('password-stdin') ? (await c.stdin()).replace(/\r?\n$/, '') : newPassword()
    return transact(await c.ground(), systemBox(actor()), tx => act(tx, c, login, password))
  },
}

/** The audit names who sat at the machine. */
const actor = () => `cli:${userInfo().username}`

const verbs: Record<string, Verb> = {
  create: async (tx, c, login, choose) => {
    const name = c.option('name')
    if (!name) throw new UsageError('缺少 --name。', '--name is missing.')
    const capacity = capacityOf(c)
    const password = await choose()
    const id = await createUser(tx, { login, name, password }, capacity)
    return done(c, id, login, '已创建 created', password)
  },
  grant: async (tx, c, login) => done(c, await grantRole(tx, login, capacityOf(c)), login, '已授予 granted'),
  password: async (tx, c, login, choose) => {
    const password = await choose()
    return done(c, await resetPassword(tx, login, password), login, '密码已更换 password changed', password)
  },
  factor: async (tx, c, login) =>
    done(c, await resetFactor(tx, login), login, '动态验证码已清除 second factor removed'),
  disable: async (tx, c, login) => done(c, await setStatus(tx, login, 'DISABLED'), login, '已停用 disabled'),
  enable: async (tx, c, login) => done(c, await setStatus(tx, login, 'ACTIVE'), login, '已启用 enabled'),
}

/** A password that we made is shown once; one that was given is not repeated. */
function done(c: Context, id: number, login: string, what: string, password?: string): Result {
  const shown = password !== undefined && !c.flag('password-stdin') ? { password } : {}
  const lines = [`✔ ${login} ${what}`, ...(shown.password ? [`  密码 password: ${shown.password}`] : [])]
  return { ok: true, data: { id, login, ...shown }, lines }
}

async function list(c: Context): Promise<Result> {
  const role = c.option('role')
  const after = wholeNumber(c, 'after') ?? 0
  const users = await transact(
    await c.ground(),
    systemBox(actor()),
    tx => listUsers(tx, { after, limit: PAGE, ...(role && { role: knownRole(role) }) }),
    { readOnly: true },
  )
  const lines = users.map(u => `${u.id}\t${u.login}\t${u.name}\t${u.status}\t${u.roles.join(',')}`)
  const more = users.length === PAGE ? [`… --after ${users.at(-1)!.id}`] : []
  return { ok: true, data: { users }, lines: [...lines, ...more] }
}

/** The capacity that the options describe, with the bounds that its kind needs. */
function capacityOf(c: Context): NewCapacity {
  const role = knownRole(c.option('role'))
  const { kind } = roles[role]
  const region = c.option('region')
  if (region !== undefined && !/^\d{6}$/.test(region))
    throw new UsageError('--region 应为六位数字。', '--region has six digits.')
  const institutionId = wholeNumber(c, 'institution')
  const familyId = wholeNumber(c, 'family')
  if (kind === 'officer' && !region) throw missing(role, 'region')
  if (kind === 'institution' && institutionId === undefined) throw missing(role, 'institution')
  if (kind === 'parent' && familyId === undefined) throw missing(role, 'family')
  const validTo = c.option('until')
  if (validTo !== undefined && !/^\d{4}-\d\d-\d\d$/.test(validTo))
    throw new UsageError('--until 应为 YYYY-MM-DD。', '--until is YYYY-MM-DD.')
  return {
    role,
    region: region ?? null,
    classes: classesOf(c),
    agencyId: wholeNumber(c, 'agency') ?? null,
    institutionId: institutionId ?? null,
    familyId: familyId ?? null,
    ...(validTo && { validTo }),
  }
}

const missing = (role: string, option: string) =>
  new UsageError(`角色 ${role} 需要 --${option}。`, `The role ${role} needs --${option}.`)

function knownRole(role: string | undefined): Role {
  if (role !== undefined && Object.hasOwn(roles, role)) return role as Role
  const known = Object.keys(roles).join(', ')
  throw new UsageError(`--role 应为：${known}。`, `--role is one of ${known}.`)
}

function classesOf(c: Context): string[] | null {
  const given = c.option('classes')?.split(',')
  if (!given) return null
  const known: readonly string[] = ALL_CLASSES
  if (!given.every(name => known.includes(name)))
    throw new UsageError(`--classes 应取自 ${known.join('、')}。`, `--classes are of ${known.join(', ')}.`)
  return given
}

function wholeNumber(c: Context, option: string): number | undefined {
  const given = c.option(option)
  if (given === undefined) return undefined
  if (!/^\d{1,15}$/.test(given)) throw new UsageError(`--${option} 应为编号。`, `--${option} is a number.`)
  return Number(given)
}
