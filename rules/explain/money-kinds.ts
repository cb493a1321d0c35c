import { prepayment } from '../formulas/prepayment.ts'
import { priceCap } from '../formulas/price-cap.ts'
import { refund } from '../formulas/refund.ts'
import { explainRelease } from '../formulas/release.ts'
import { type InputSpec, readInputs } from './inputs.ts'
import { type Kind, yuanText } from './kind.ts'
import { readWhere, whereInputs } from './where.ts'

const priceCapInputs: readonly InputSpec[] = [
  ...whereInputs,
  { name: 'minutes', zh: '每课次分钟数', en: 'minutes of a lesson', otherwise: '45', example: '90' },
  { name: 'size', zh: '班额（人）', en: 'trainees of the class', example: '8' },
  {
    name: 'drafts',
    zh: '是否采用征求意见稿（yes、no）',
    en: 'let drafts for comment count (yes, no)',
    otherwise: 'no',
    example: 'no',
  },
]

/** Highest price of a lesson. */
export const priceCapKind: Kind = {
  zh: '政府指导价最高收费',
  en: 'Highest price under the government guide price',
  inputs: priceCapInputs,
  answer(ground, inputs) {
    const read = readInputs(priceCapInputs, inputs)
    const { value, trace } = priceCap(ground.book, {
      ...readWhere(read),
      minutes: read.whole('minutes'),
      size: read.whole('size'),
      drafts: read.flag('drafts'),
    })
    return { value: value.status === 'CAPPED' ? { ...value, cap: yuanText(value.capFen) } : value, trace }
  },
}

const prepaymentInputs: readonly InputSpec[] = [
  ...whereInputs,
  {
    name: 'billing',
    zh: '计费：cycle 按周期、lesson 按课时',
    en: 'billing: cycle, lesson',
    otherwise: 'lesson',
    example: 'lesson',
  },
  { name: 'starts', zh: '开课日', en: 'first day of the course', example: '2026-03-05' },
  { name: 'ends', zh: '结课日', en: 'last day of the course', example: '2026-05-28' },
  { name: 'lessons', zh: '购买课时', en: 'lessons bought', example: '48' },
  { name: 'gifts', zh: '赠送课时', en: 'gift lessons', otherwise: '0', example: '3' },
  { name: 'amount', zh: '金额（元）', en: 'amount in yuan', example: '4800.00' },
  {
    name: 'remaining',
    zh: '同科目剩余课时',
    en: 'lessons of the subject that remain',
    otherwise: null,
    example: '20',
  },
  {
    name: 'loan',
    zh: '是否培训贷（yes、no）',
    en: 'paid by a loan (yes, no)',
    otherwise: 'no',
    example: 'no',
  },
]

/** Caps of one prepayment. */
export const prepaymentKind: Kind = {
  zh: '预收费上限',
  en: 'Caps of a prepayment',
  inputs: prepaymentInputs,
  answer(ground, inputs) {
    const read = readInputs(prepaymentInputs, inputs)
    return prepayment(ground.book, ground.days.schools, {
      ...readWhere(read),
      billing: read.word('billing', ['CYCLE', 'LESSON']),
      startsOn: read.date('starts'),
      endsOn: read.date('ends'),
      lessons: read.whole('lessons'),
      giftLessons: read.whole('gifts'),
      amountFen: read.fen('amount'),
      remainingLessons: read.optionalWhole('remaining'),
      paidByLoan: read.flag('loan'),
      open: [],
    })
  },
}

const refundInputs: readonly InputSpec[] = [
  ...whereInputs,
  {
    name: 'fault',
    zh: '退费原因：operator 机构、consumer 消费者',
    en: 'caused by: operator, consumer',
    example: 'operator',
  },
  { name: 'paid-on', zh: '付款日', en: 'day of payment', example: '2026-03-01' },
  { name: 'starts', zh: '开课日', en: 'first day of the course', example: '2026-03-05' },
  { name: 'paid', zh: '实付（元）', en: 'paid in yuan', example: '4800.00' },
  { name: 'lessons', zh: '购买课时', en: 'lessons bought', example: '48' },
  { name: 'gifts', zh: '赠送课时', en: 'gift lessons', otherwise: '0', example: '3' },
  { name: 'used', zh: '已消课时', en: 'lessons used', example: '10' },
  {
    name: 'list-price',
    zh: '打折前单价（元）',
    en: 'price of a lesson before discount, yuan',
    otherwise: null,
    example: '120.00',
  },
  {
    name: 'released',
    zh: '已划拨机构（元）',
    en: 'already released to the institution, yuan',
    otherwise: null,
    example: '1000.00',
  },
  {
    name: 'knew',
    zh: '付款时已获得过相同服务（yes、no）',
    en: 'the same service was already known (yes, no)',
    otherwise: 'no',
    example: 'no',
  },
  {
    name: 'agreed',
    zh: '合同约定已消课时计价：discounted、undiscounted',
    en: 'agreed price of used lessons: discounted, undiscounted',
    otherwise: null,
    example: 'discounted',
  },
]

/** What is paid back of an order. */
export const refundKind: Kind = {
  zh: '退费金额',
  en: 'Amount of a refund',
  inputs: refundInputs,
  answer(ground, inputs) {
    const read = readInputs(refundInputs, inputs)
    const { value, trace } = refund(ground.book, {
      ...readWhere(read),
      fault: read.word('fault', ['OPERATOR', 'CONSUMER']),
      paidOn: read.date('paid-on'),
      startsOn: read.date('starts'),
      paidFen: read.fen('paid'),
      lessons: read.whole('lessons'),
      giftLessons: read.whole('gifts'),
      used: read.whole('used'),
      listPriceFen: read.optionalFen('list-price'),
      releasedFen: read.optionalFen('released'),
      knewSameService: read.flag('knew'),
      terms: {
        fullRefundBeforeStart: null,
        fullRefundAfterStart: null,
        consumerFaultPricing: read.optionalWord('agreed', ['DISCOUNTED', 'UNDISCOUNTED']),
      },
    })
    return {
      value:
        value.status === 'COMPUTED'
          ? { ...value, refund: yuanText(value.refundFen), consumed: yuanText(value.consumedFen) }
          : value,
      trace,
    }
  },
}

const releaseInputs: readonly InputSpec[] = [
  { name: 'paid', zh: '实付（元）', en: 'paid in yuan', example: '1000.00' },
  { name: 'lessons', zh: '课时总数（含赠送）', en: 'all lessons, gifts included', example: '30' },
  { name: 'kth', zh: '第几课时', en: 'which lesson', example: '7' },
]

/** What is released for one lesson. */
export const releaseKind: Kind = {
  zh: '单课次划拨金额',
  en: 'Released for one lesson',
  inputs: releaseInputs,
  answer(_, inputs) {
    const read = readInputs(releaseInputs, inputs)
    const { value, trace } = explainRelease(read.fen('paid'), read.whole('lessons'), read.whole('kth'))
    return { value: { releaseFen: value, release: yuanText(value) }, trace }
  },
}
