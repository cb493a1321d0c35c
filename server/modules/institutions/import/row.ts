import type { z } from 'zod'
import { checkLicenceNumber, checkPhone, checkUscc } from '../../../../rules/identifiers.ts'
import type { Text } from '../../../platform/problem.ts'
import type { Field } from '../fields.ts'
import { Core, CustodyInput, LicenceInput } from '../vocabulary.ts'
import { words } from '../words.ts'

/** What is wrong with a row, by field. */
export interface RowError {
  field: Field | null
  message: Text
}

/** What a row says once its cells are understood. */
export interface RowFacts {
  core: Core
  licence: z.infer<typeof LicenceInput> | null
  custody: z.infer<typeof CustodyInput> | null
  principal: { name: string; phone: string | null } | null
  site: { areaDm2: number | null; capacity: number | null } | null
}

export type Cells = Partial<Record<Field, string>>
/** The counties that may be named, by code and by the ways in which people write them. */
export type Counties = ReadonlyMap<string, string>

const synonyms: Readonly<Record<string, string>> = {
  学科: 'SUBJECT',
  体育: 'SPORTS',
  文化艺术: 'CULTURE_ART',
  艺术类: 'CULTURE_ART',
  艺术: 'CULTURE_ART',
  科技: 'SCI_TECH',
  科学技术类: 'SCI_TECH',
  其他类: 'OTHER',
  其它: 'OTHER',
  学龄前: 'PRESCHOOL',
  幼儿: 'PRESCHOOL',
  小学生: 'PRIMARY',
  初中生: 'JUNIOR',
  高中生: 'SENIOR',
  普通高中: 'SENIOR',
  公司: 'ENTERPRISE',
  有限责任公司: 'ENTERPRISE',
  营利性: 'ENTERPRISE',
  民办非企业: 'NON_ENTERPRISE',
  民非: 'NON_ENTERPRISE',
  非营利性: 'NON_ENTERPRISE',
  个体: 'INDIVIDUAL',
  第三方托管: 'BANK_CUSTODY',
  银行监管: 'BANK_CUSTODY',
  风险储备金: 'RISK_RESERVE',
}
const codes = new Map([
  ...Object.entries(words).map(([code, word]) => [word, code] as const),
  ...Object.entries(synonyms),
])
const SEPARATORS = /[、,，;；/|\s]+/

/** A word or a code as a code; what is neither stays and is refused by the schema. */
const codeOf = (word: string) => codes.get(word) ?? word.toUpperCase()
const codesOf = (cell: string) => [...new Set(cell.split(SEPARATORS).filter(Boolean).map(codeOf))]

/** Understands a row. Every wrong field is told, not only the first. */
export function readRow(cells: Cells, counties: Counties): { facts: RowFacts } | { errors: RowError[] } {
  const errors: RowError[] = []
  const wrong = (field: Field | null, zh: string, en: string) =>
    void errors.push({ field, message: { zh, en } })
  const core = coreOf(cells, counties, errors)
  const facts = {
    core: core as Core,
    licence: licenceOf(cells, core, errors),
    custody: custodyOf(cells, errors),
    principal: principalOf(cells, wrong),
    site: siteOf(cells, wrong),
  }
  return errors.length > 0 ? { errors } : { facts }
}

const empty = (cell: string | undefined) => cell === undefined || cell === '' || cell === '-' || cell === '无'
const orNull = (cell: string | undefined) => (empty(cell) ? null : cell!)

function coreOf(cells: Cells, counties: Counties, errors: RowError[]): Core | undefined {
  const uscc = empty(cells.uscc) ? null : checkUscc(cells.uscc!).normal
  const county = counties.get((cells.county ?? '').replace(/\s/g, ''))
  if (!county && !empty(cells.county))
    errors.push({
      field: 'county',
      message: { zh: '不是本辖区内现行的县级区划', en: 'not a county of your area today' },
    })
  return check(Core, fieldOfCore, errors, {
    name: cells.name ?? '',
    shortName: orNull(cells.shortName),
    uscc,
    usccNote: orNull(cells.usccNote),
    legalForm: empty(cells.legalForm) ? legalFormOf(uscc) : codeOf(cells.legalForm!),
    classes: codesOf(cells.classes ?? ''),
    stages: empty(cells.stages) ? ['PRIMARY', 'JUNIOR'] : codesOf(cells.stages!),
    channels: empty(cells.channels) ? ['OFFLINE'] : codesOf(cells.channels!),
    county: county ?? (empty(cells.county) ? '' : '000000'),
    address: cells.address ?? '',
  })
}

/** The first two characters of a credit code tell who registered it as what. */
const legalFormOf = (uscc: string | null) =>
  ({
    91: 'ENTERPRISE',
    52: 'NON_ENTERPRISE',
    92: 'INDIVIDUAL',
    12: 'PUBLIC_INSTITUTION',
    51: 'SOCIAL_ORGANISATION',
  })[uscc?.slice(0, 2) ?? ''] ?? 'OTHER'

const fieldOfCore = (path: string) => path as Field

function licenceOf(cells: Cells, core: Core | undefined, errors: RowError[]) {
  if (empty(cells.licenceNumber) || !core) return null
  const number = checkLicenceNumber(cells.licenceNumber!)
  const field = (path: string): Field =>
    ({ number: 'licenceNumber', issuer: 'licenceIssuer', from: 'licenceFrom', until: 'licenceUntil' })[
      path
    ] as Field
  const licence = {
    number: number.valid ? number.normal : cells.licenceNumber,
    kind: core.classes.includes('SUBJECT') ? 'EDUCATION' : 'INDUSTRY',
    issuer: orNull(cells.licenceIssuer) ?? '未注明',
    from: dateOf(cells.licenceFrom),
    until: dateOf(cells.licenceUntil),
    classes: core.classes,
    stages: core.stages,
    channels: core.channels,
    remarks: null,
  }
  return check(LicenceInput, field, errors, licence) ?? null
}

function custodyOf(cells: Cells, errors: RowError[]) {
  if (empty(cells.custodyMode)) return null
  const field = (path: string): Field =>
    ({ mode: 'custodyMode', bank: 'custodyBank', account: 'custodyAccount' })[path] as Field
  const custody = {
    mode: codeOf(cells.custodyMode!),
    bank: orNull(cells.custodyBank),
    account: orNull(cells.custodyAccount),
    reserveFen: null,
  }
  return check(CustodyInput, field, errors, custody) ?? null
}

type Wrong = (field: Field, zh: string, en: string) => void

function principalOf(cells: Cells, wrong: Wrong): RowFacts['principal'] {
  const phone = empty(cells.phone) ? null : checkPhone(cells.phone!)
  if (phone && !phone.valid) wrong('phone', '不是 11 位手机号码', 'not a mobile number')
  if (empty(cells.principal)) return null
  if ([...cells.principal!].length > 40) wrong('principal', '姓名过长', 'the name is too long')
  return { name: cells.principal!, phone: phone?.normal ?? null }
}

function siteOf(cells: Cells, wrong: Wrong): RowFacts['site'] {
  const area = empty(cells.area) ? null : /^(\d{1,7})(?:\.(\d{1,2}))?(?:㎡|m2|m²|平方米)?$/i.exec(cells.area!)
  const capacity = empty(cells.capacity) ? null : /^(\d{1,5})人?$/.exec(cells.capacity!)
  if (area === null && !empty(cells.area)) wrong('area', '不是平方米数', 'not a number of square metres')
  if (capacity === null && !empty(cells.capacity)) wrong('capacity', '不是人数', 'not a number of persons')
  if (!area && !capacity) return null
  const dm2 = area ? Number(area[1]) * 100 + Number((area[2] ?? '').padEnd(2, '0')) : null
  return { areaDm2: dm2 || null, capacity: capacity ? Number(capacity[1]) || null : null }
}

/** A date in the ways in which tables write it, as YYYY-MM-DD; what is none stays and is refused. */
export function dateOf(cell: string | undefined): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/.exec((cell ?? '').trim())
  if (!found)
    return /^\d{8}$/.test(cell ?? '') ? cell!.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : (cell ?? '')
  return `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
}

function check<S extends z.ZodType>(
  schema: S,
  field: (path: string) => Field,
  errors: RowError[],
  value: unknown,
): z.output<S> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const seen = new Set<string>()
  for (const issue of result.error.issues) {
    const path = String(issue.path[0] ?? '')
    if (seen.has(path)) continue
    seen.add(path)
    errors.push({ field: field(path) ?? null, message: messageOf(issue) })
  }
  return undefined
}

function messageOf(issue: z.core.$ZodIssue): Text {
  const [zh, en] = issue.message.split(' | ')
  if (en) return { zh: zh!, en }
  if (issue.code === 'too_small') return { zh: '未填写或过短', en: 'missing or too short' }
  if (issue.code === 'too_big') return { zh: '过长', en: 'too long' }
  if (issue.code === 'invalid_format' && (issue.format === 'date' || issue.format === 'iso_date'))
    return { zh: '不是有效日期', en: 'not a date' }
  return { zh: '不是可以识别的内容', en: issue.message }
}
