import { roomCapacity } from '../formulas/capacity.ts'
import { exposure } from '../formulas/exposure.ts'
import { instalmentPlan } from '../formulas/instalments.ts'
import { liquidation } from '../formulas/liquidation.ts'
import { type BookedOrder, orderSplit } from '../formulas/order-split.ts'
import { riskReserve } from '../formulas/reserve.ts'
import { staffing } from '../formulas/staffing.ts'
import { fenOfYuan, yuan } from '../money.ts'
import { stages } from '../parameter.ts'
import type { ParameterId } from '../parameters.gen.ts'
import { step, text } from '../trace.ts'
import { type InputSpec, readInputs } from './inputs.ts'
import { type Kind, yuanText } from './kind.ts'
import { lawDay, lawPlace, readLaw } from './newest.ts'
import { readWhere, whereInputs } from './where.ts'

const parameterInputs: readonly InputSpec[] = [
  { name: 'id', zh: '参数', en: 'parameter', example: 'FEE-02.maxAmountFen' },
  ...whereInputs,
]

/** What a parameter was at a place on a day, with its citation. */
export const parameterKind: Kind = {
  zh: '某日某地的规定',
  en: 'What the law was at a place on a day',
  inputs: parameterInputs,
  answer({ book }, inputs) {
    const read = readInputs(parameterInputs, inputs)
    const id = read.text('id')
    const where = readWhere(read)
    const value = book.parameter(id as ParameterId, where)
    const { zh, en } = book.definition(id as ParameterId)
    const says = value.known ? text(zh, en) : value.reason
    const citation = value.known ? value.citation : null
    return { value, trace: [step(text('规定', 'Rule'), says, { id, on: where.on }, value.known, citation)] }
  },
}

const capacityInputs: readonly InputSpec[] = [
  ...whereInputs,
  { name: 'area', zh: '培训用房建筑面积（㎡）', en: 'building area, m²', example: '60' },
]

/** Trainees that a room may hold. */
export const capacityKind: Kind = {
  zh: '同一时段容纳人数',
  en: 'Trainees that a room may hold at once',
  inputs: capacityInputs,
  answer({ book }, inputs) {
    const read = readInputs(capacityInputs, inputs)
    return roomCapacity(book, readWhere(read), read.decimal('area'))
  },
}

const staffingInputs: readonly InputSpec[] = [
  lawDay,
  lawPlace,
  { name: 'staff', zh: '全部从业人员', en: 'all staff', example: '10' },
  { name: 'teaching', zh: '专职教学、教研人员', en: 'full-time teaching and research staff', example: '5' },
  { name: 'trainees', zh: '一个班的学员', en: 'trainees of a class', example: '51' },
  { name: 'teachers', zh: '该班专职教学人员', en: 'full-time teachers of the class', example: '2' },
  {
    name: 'stage',
    zh: '学段：preschool、primary、junior、senior',
    en: 'stage: preschool, primary, junior, senior',
    otherwise: 'primary',
    example: 'primary',
  },
]

/** Ratios of staff. */
export const staffingKind: Kind = {
  zh: '人员比例',
  en: 'Ratios of staff',
  inputs: staffingInputs,
  answer({ book }, inputs) {
    const read = readInputs(staffingInputs, inputs)
    const stage = read.word('stage', stages)
    return staffing(book, {
      ...readLaw(read),
      channel: 'OFFLINE',
      staff: read.whole('staff'),
      fullTimeTeachingResearch: read.whole('teaching'),
      classes: [{ trainees: read.whole('trainees'), fullTimeTeachers: read.whole('teachers'), stage }],
    })
  },
}

const splitInputs: readonly InputSpec[] = [
  ...whereInputs.filter(input => input.name !== 'on'),
  {
    name: 'orders',
    zh: '订单，分号分隔：收费日/课时+赠送/金额/开课日/结课日',
    en: 'orders, split by semicolons: collected/lessons+gifts/amount/start/end',
    example: '2026-03-01/30+0/3000/2026-03-05/2026-06-05;2026-03-01/30+30/3000/2026-03-05/2026-06-05',
  },
]

const ORDER = /^([\d-]{10})\/(\d{1,4})\+(\d{1,4})\/(\d{1,9}(?:\.\d{1,2})?)\/([\d-]{10})\/([\d-]{10})$/

/** Whether several orders disguise one. */
export const orderSplitKind: Kind = {
  zh: '拆分订单',
  en: 'Several orders that disguise one',
  inputs: splitInputs,
  answer({ book }, inputs) {
    const read = readInputs(splitInputs, inputs)
    const orders = read.text('orders').split(';').map(orderOf)
    const { on: _, ...where } = readWhere({ ...read, date: () => '9999-12-31' })
    return orderSplit(book, { ...where, orders })
  },
}

function orderOf(typed: string, index: number): BookedOrder {
  const [, collectedOn, lessons, gifts, amount, startsOn, endsOn] = ORDER.exec(typed.trim()) ?? []
  if (!collectedOn || !amount || !startsOn || !endsOn) throw new RangeError(`not an order: ${typed}`)
  return {
    id: String(index + 1),
    collectedOn,
    lessons: Number(lessons),
    giftLessons: Number(gifts),
    amountFen: fenOfYuan(amount),
    startsOn,
    endsOn,
  }
}

const reserveInputs: readonly InputSpec[] = [
  lawDay,
  lawPlace,
  { name: 'fee', zh: '每名学员费用（元）', en: 'fee of each trainee in yuan', example: '3000.00' },
  { name: 'trainees', zh: '在读学员数', en: 'present trainees', example: '100' },
  { name: 'starts', zh: '开课日', en: 'first day of the course', example: '2026-03-01' },
  { name: 'ends', zh: '结课日', en: 'last day of the course', example: '2026-05-31' },
  { name: 'held', zh: '已存保证金（元）', en: 'reserve held in yuan', otherwise: '0', example: '200000.00' },
]

const MOST_TRAINEES = 100_000

/** Least risk reserve of an institution whose trainees pay alike. */
export const reserveKind: Kind = {
  zh: '风险保证金最低额度',
  en: 'Least risk reserve',
  inputs: reserveInputs,
  answer({ book }, inputs) {
    const read = readInputs(reserveInputs, inputs)
    const trainees = read.whole('trainees')
    if (trainees > MOST_TRAINEES) throw new RangeError(`at most ${MOST_TRAINEES} trainees`)
    const fee = { feeFen: read.fen('fee'), startsOn: read.date('starts'), endsOn: read.date('ends') }
    const law = readLaw(read)
    const on = read.optional('on') === null ? fee.startsOn : law.on
    const fees = Array.from({ length: trainees }, () => fee)
    const { value, trace } = riskReserve(book, { ...law, on, fees, heldFen: read.fen('held') })
    if (value.status === 'UNKNOWN') return { value, trace }
    const sums = { minimum: yuanText(value.minimumFen), shortfall: yuanText(value.shortfallFen) }
    return { value: { ...value, ...sums }, trace }
  },
}

const liquidationInputs: readonly InputSpec[] = [
  lawDay,
  lawPlace,
  { name: 'assets', zh: '可用财产（元）', en: 'assets in yuan', example: '100000.00' },
  {
    name: 'tuition',
    zh: '应退学费（元）',
    en: 'tuition to refund, yuan',
    otherwise: '0',
    example: '80000.00',
  },
  {
    name: 'wages',
    zh: '工资和社会保险（元）',
    en: 'wages and insurance, yuan',
    otherwise: '0',
    example: '50000.00',
  },
  { name: 'other', zh: '其他债务（元）', en: 'other debts, yuan', otherwise: '0', example: '10000.00' },
]

/** Who is paid first when an institution closes. */
export const liquidationKind: Kind = {
  zh: '清偿顺序',
  en: 'Order of payment at a closure',
  inputs: liquidationInputs,
  answer({ book }, inputs) {
    const read = readInputs(liquidationInputs, inputs)
    const claims = ['TUITION', 'WAGES', 'OTHER'].map(kind => ({
      id: kind,
      kind,
      amountFen: read.fen(kind.toLowerCase()),
    }))
    return liquidation(book, { ...readLaw(read), assetsFen: read.fen('assets'), claims })
  },
}

const exposureInputs: readonly InputSpec[] = [
  { name: 'on', zh: '公示日', en: 'day of publication', example: '2026-05-06' },
  lawPlace,
  {
    name: 'light',
    zh: '仅通报批评或者较低数额罚款（yes、no）',
    en: 'criticism or low fine only (yes, no)',
    otherwise: 'no',
    example: 'no',
  },
  { name: 'performed', zh: '已履行（yes、no）', en: 'performed (yes, no)', otherwise: 'no', example: 'yes' },
  {
    name: 'remedied',
    zh: '已消除危害（yes、no）',
    en: 'remedied (yes, no)',
    otherwise: 'no',
    example: 'yes',
  },
  { name: 'repeated', zh: '又有违法（yes、no）', en: 'repeated (yes, no)', otherwise: 'no', example: 'no' },
]

/** Term of publication and credit repair. */
export const exposureKind: Kind = {
  zh: '公示期与信用修复',
  en: 'Term of publication and credit repair',
  inputs: exposureInputs,
  answer({ book }, inputs) {
    const read = readInputs(exposureInputs, inputs)
    return exposure(book, {
      on: read.date('on'),
      region: read.digits('region', [6, 9, 12]),
      light: read.flag('light'),
      performed: read.flag('performed'),
      remedied: read.flag('remedied'),
      repeated: read.flag('repeated'),
    })
  },
}

const instalmentInputs: readonly InputSpec[] = [
  { name: 'fine', zh: '罚款（元）', en: 'fine in yuan', example: '50000.00' },
  { name: 'parts', zh: '分几期', en: 'number of parts', example: '3' },
  { name: 'first', zh: '第一期期限', en: 'last day for the first part', example: '2026-06-30' },
  { name: 'every', zh: '间隔（月）', en: 'months between', otherwise: '1', example: '1' },
]

const MOST_PARTS = 120

/** A fine in equal parts. */
export const instalmentsKind: Kind = {
  zh: '分期缴纳',
  en: 'A fine in instalments',
  inputs: instalmentInputs,
  answer({ book }, inputs) {
    const read = readInputs(instalmentInputs, inputs)
    const parts = read.whole('parts')
    if (parts > MOST_PARTS) throw new RangeError(`at most ${MOST_PARTS} parts`)
    const plan = instalmentPlan(read.fen('fine'), parts, read.date('first'), read.whole('every'))
    const rule = book.parameter('PROC-19.instalments', { on: read.date('first'), region: '000000' })
    const says = text(
      `经申请批准分 ${parts} 期：${plan.map(p => `${p.dueOn} 前 ${yuan(p.amountFen)}`).join('，')}`,
      `on approval in ${parts} parts: ${plan.map(p => `${yuan(p.amountFen)} by ${p.dueOn}`).join(', ')}`,
    )
    const label = text('分期', 'Parts')
    return {
      value: { plan },
      trace: [step(label, says, { parts }, parts, rule.known ? rule.citation : null)],
    }
  },
}
