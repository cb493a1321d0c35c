import { discretion } from '../formulas/discretion.ts'
import { type FineId, fineRange } from '../formulas/fine.ts'
import { illegalGains } from '../formulas/gains.ts'
import { lighterLaw } from '../formulas/lighter-law.ts'
import { limitation } from '../formulas/limitation.ts'
import { type Suspension, surcharge, surchargeOfDays } from '../formulas/surcharge.ts'
import { finedParties, gravities } from '../parameter.ts'
import type { Explained } from '../trace.ts'
import { ExplainInputError, type InputSpec, type Reader, readInputs } from './inputs.ts'
import { type Kind, yuanText } from './kind.ts'
import { lawDay, lawPlace, NEWEST, readLaw } from './newest.ts'

const gainsInputs: readonly InputSpec[] = [
  lawDay,
  lawPlace,
  { name: 'received', zh: '取得的款项（元）', en: 'received in yuan', example: '46580.00' },
  {
    name: 'refunded',
    zh: '已依法退还的未消费预收款（元）',
    en: 'unconsumed prepaid money already refunded, yuan',
    otherwise: '0',
    example: '43580.00',
  },
  {
    name: 'refund-due',
    zh: '尚应退赔的款项（元）',
    en: 'still to be refunded, yuan',
    otherwise: '0',
    example: '0',
  },
]

/** Illegal gains and what is confiscated. */
export const gainsKind: Kind = {
  zh: '违法所得',
  en: 'Illegal gains',
  inputs: gainsInputs,
  answer(ground, inputs) {
    const read = readInputs(gainsInputs, inputs)
    const { value, trace } = illegalGains(ground.book, {
      ...readLaw(read),
      receivedFen: read.fen('received'),
      refundedFen: read.fen('refunded'),
      refundDueFen: read.fen('refund-due'),
    })
    if (value.status === 'UNKNOWN') return { value, trace }
    const sums = { gains: yuanText(value.gainsFen), confiscate: yuanText(value.confiscateFen) }
    return { value: { ...value, ...sums }, trace }
  },
}

/** Every violation with a fine, by the row of the regulation. */
const FINES: Readonly<Record<string, FineId>> = {
  'ORD53-17': 'ORD53-17.fine',
  'ORD53-18': 'ORD53-18.fine',
  'ORD53-CONTEST': 'ORD53-CONTEST.fine',
  'PEN-01': 'PEN-01.fine',
  'PEN-06': 'PEN-06.fine',
  'PEN-08': 'STF-14.fine',
  'STF-14': 'STF-14.fine',
  'PEN-09': 'FEE-14.fine',
  'FEE-14': 'FEE-14.fine',
  'PEN-10': 'PRC-08.fine',
  'PRC-08': 'PRC-08.fine',
  'PRC-09': 'PRC-09.fine',
  'PEN-11': 'PEN-11.fine',
}
const VIOLATIONS = Object.keys(FINES)

const fineInputs: readonly InputSpec[] = [
  lawDay,
  lawPlace,
  {
    name: 'violation',
    zh: `违法行为：${VIOLATIONS.join('、')}`,
    en: `violation: ${VIOLATIONS.join(', ')}`,
    example: 'ORD53-18',
  },
  {
    name: 'gravity',
    zh: '情节：base 一般、serious 严重、extreme 特别严重',
    en: 'gravity: base, serious, extreme',
    otherwise: 'base',
    example: 'serious',
  },
  {
    name: 'party',
    zh: '当事人：org 单位、person 个人',
    en: 'party: org, person',
    otherwise: 'org',
    example: 'org',
  },
  {
    name: 'gains',
    zh: '违法所得（元）',
    en: 'illegal gains in yuan',
    otherwise: null,
    example: '3000.00',
  },
  {
    name: 'act-on',
    zh: '行为终了日（与作出决定日比较新旧规定）',
    en: 'day on which the act ended (to compare old and new law)',
    otherwise: null,
    example: '2023-10-14',
  },
  {
    name: 'step',
    zh: '裁量阶次名称（有适用的裁量基准时）',
    en: 'step of the benchmark, where one applies',
    otherwise: null,
    example: '较重',
  },
  {
    name: 'step-min',
    zh: '该阶次最低（元）',
    en: 'lowest of the step, yuan',
    otherwise: null,
    example: '10000',
  },
  {
    name: 'step-max',
    zh: '该阶次最高（元）',
    en: 'highest of the step, yuan',
    otherwise: null,
    example: '30000',
  },
  { name: 'proposed', zh: '拟罚款（元）', en: 'proposed fine, yuan', otherwise: null, example: '20000' },
  {
    name: 'reason',
    zh: '偏离裁量基准的理由',
    en: 'reason for departing from the benchmark',
    otherwise: null,
    example: '多次违法',
  },
]

/** Range of a fine, and which law applies where act and decision fall on different days. */
export const fineKind: Kind = {
  zh: '罚款幅度',
  en: 'Range of a fine',
  inputs: fineInputs,
  answer(ground, inputs) {
    const read = readInputs(fineInputs, inputs)
    const facts = {
      ...readLaw(read),
      fine: fineOf(read),
      gravity: read.word('gravity', gravities),
      party: read.word('party', finedParties),
      gainsFen: read.optionalFen('gains'),
    }
    if (read.optional('act-on') !== null)
      return lighterLaw(ground.book, { ...facts, actOn: read.date('act-on'), decisionOn: facts.on })
    const { value, trace } = fineRange(ground.book, facts)
    if (value.status !== 'RANGE') return { value, trace }
    const sums = { ...value, min: yuanText(value.minFen), max: yuanText(value.maxFen) }
    const asked = discretionAsked(ground.book, read, facts.on, value)
    if (!asked) return { value: sums, trace }
    const own = { ...asked.value, min: yuanText(asked.value.minFen), max: yuanText(asked.value.maxFen) }
    return { value: { ...sums, discretion: own }, trace: [...trace, ...asked.trace] }
  },
}

/** The row of the benchmark and the proposed fine, where either is told. */
function discretionAsked(
  book: Parameters<typeof discretion>[0],
  read: Reader,
  on: string,
  range: { readonly minFen: number; readonly maxFen: number },
) {
  const name = read.optional('step')
  const proposedFen = read.optionalFen('proposed')
  if (name === null && proposedFen === null) return undefined
  const benchmark =
    name === null
      ? null
      : { step: name, minFen: read.fen('step-min'), maxFen: read.fen('step-max'), document: '裁量基准' }
  const reason = read.optional('reason')
  const { minFen, maxFen } = range
  return discretion(book, { on, minFen, maxFen, benchmark, factors: [], proposedFen, reason })
}

function fineOf(read: Reader): FineId {
  const fine = FINES[read.word('violation', VIOLATIONS)]
  if (!fine) throw new RangeError('no such violation')
  return fine
}

const surchargeInputs: readonly InputSpec[] = [
  { name: 'fine', zh: '未缴罚款（元）', en: 'unpaid fine in yuan', example: '50000.00' },
  {
    name: 'days',
    zh: '逾期日数（不填则按日期计算）',
    en: 'late days (or by dates)',
    otherwise: null,
    example: '34',
  },
  {
    name: 'due',
    zh: '缴款期限最后一日',
    en: 'last day for paying',
    otherwise: null,
    example: '2026-03-16',
  },
  {
    name: 'as-of',
    zh: '计算至（含）',
    en: 'counted until (included)',
    otherwise: null,
    example: '2026-04-18',
  },
  {
    name: 'suspended-from',
    zh: '复议、诉讼期间起日',
    en: 'first day of review or litigation',
    otherwise: null,
    example: '2026-03-20',
  },
  {
    name: 'suspended-to',
    zh: '复议、诉讼期间止日',
    en: 'last day of review or litigation',
    otherwise: null,
    example: '2026-04-10',
  },
]

/** Surcharge of a late fine. */
export const surchargeKind: Kind = {
  zh: '加处罚款',
  en: 'Surcharge of a late fine',
  inputs: surchargeInputs,
  answer(ground, inputs) {
    const read = readInputs(surchargeInputs, inputs)
    const { value, trace } = surchargeAsked(ground.book, read)
    if (value.status === 'UNKNOWN') return { value, trace }
    const sums = { surcharge: yuanText(value.surchargeFen), total: yuanText(value.totalFen) }
    return { value: { ...value, ...sums }, trace }
  },
}

function surchargeAsked(book: Parameters<typeof surcharge>[0], read: Reader) {
  const fineFen = read.fen('fine')
  const days = read.optionalWhole('days')
  if (days !== null) return surchargeOfDays(book, NEWEST, fineFen, days)
  const from = read.optional('suspended-from') === null ? null : read.date('suspended-from')
  const to = read.optional('suspended-to') === null ? null : read.date('suspended-to')
  if (from === null && to !== null)
    throw new ExplainInputError('suspended-from', {
      zh: '填了止日须填起日',
      en: 'a last day needs a first day',
    })
  const suspensions: Suspension[] = from === null ? [] : [{ why: 'REVIEW', from, to }]
  return surcharge(book, { fineFen, dueOn: read.date('due'), asOf: read.date('as-of'), suspensions })
}

const limitationInputs: readonly InputSpec[] = [
  { name: 'on', zh: '今日', en: 'day of the question', example: '2026-05-06' },
  lawPlace,
  {
    name: 'ended',
    zh: '行为终了日（仍在继续则不填）',
    en: 'day on which the act ended (left out: it goes on)',
    otherwise: null,
    example: '2024-05-06',
  },
  { name: 'found', zh: '发现日', en: 'day on which it was found', otherwise: null, example: '2026-05-06' },
  {
    name: 'grave',
    zh: '是否涉及生命健康安全、金融安全且有危害后果（yes、no）',
    en: 'life, health or financial safety was harmed (yes, no)',
    otherwise: 'no',
    example: 'no',
  },
]

/** Whether an act may still be penalised. */
export const limitationKind: Kind = {
  zh: '处罚时效',
  en: 'Limitation of a penalty',
  inputs: limitationInputs,
  answer(ground, inputs): Explained<unknown> {
    const read = readInputs(limitationInputs, inputs)
    return limitation(ground.book, {
      on: read.date('on'),
      region: read.digits('region', [6, 9, 12]),
      endedOn: read.optional('ended') === null ? null : read.date('ended'),
      foundOn: read.optional('found') === null ? null : read.date('found'),
      graveHarm: read.flag('grave'),
    })
  },
}
