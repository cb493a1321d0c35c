import type { z } from 'zod'
import { classWords } from '../../platform/http/class-words.ts'
import { columnsFor, type ListFile } from '../../platform/http/list-file.ts'
import type { Contract, Refund } from './schema.ts'

const orders = columnsFor<z.input<typeof Contract>>([
  { zh: '合同编号', en: 'number', value: o => o.number, width: 24 },
  { zh: '机构', en: 'institution', value: o => o.institutionName, width: 36 },
  { zh: '区划', en: 'county', value: o => o.county },
  { zh: '类别', en: 'class', value: o => o.class, words: classWords },
  { zh: '课程', en: 'course', value: o => o.courseTitle, width: 24 },
  { zh: '班级', en: 'class group', value: o => o.groupName, width: 20 },
  { zh: '学员', en: 'learner', value: o => o.learner },
  { zh: '价款（元）', en: 'price', value: o => o.priceFen, kind: 'fen' },
  { zh: '课时', en: 'lessons', value: o => o.lessons, kind: 'number' },
  { zh: '赠送课时', en: 'gift lessons', value: o => o.giftLessons, kind: 'number' },
  { zh: '已消课时', en: 'used lessons', value: o => o.money.usedLessons, kind: 'number' },
  { zh: '已付（元）', en: 'paid', value: o => o.money.paidFen, kind: 'fen' },
  { zh: '已划拨（元）', en: 'released', value: o => o.money.releasedFen, kind: 'fen' },
  { zh: '监管中（元）', en: 'held', value: o => o.money.heldFen, kind: 'fen' },
  { zh: '已退（元）', en: 'refunded', value: o => o.money.refundedFen, kind: 'fen' },
  { zh: '开课', en: 'starts', value: o => o.startsOn },
  { zh: '结课', en: 'ends', value: o => o.endsOn },
  { zh: '签约时间', en: 'signed', value: o => o.signedAt as Date },
  { zh: '付款日期', en: 'paid on', value: o => o.paidOn },
  {
    zh: '状态',
    en: 'status',
    value: o => o.status,
    words: { SIGNED: '待付款', PAID: '已付款', CANCELLED: '已取消', CLOSED: '已结束' },
  },
])

const refunds = columnsFor<z.input<typeof Refund>>([
  { zh: '编号', en: 'number', value: r => r.id, kind: 'number' },
  { zh: '订单', en: 'order', value: r => r.orderId, kind: 'number' },
  { zh: '机构编号', en: 'institution', value: r => r.institutionId, kind: 'number' },
  { zh: '区划', en: 'county', value: r => r.county },
  { zh: '类别', en: 'class', value: r => r.class, words: classWords },
  {
    zh: '责任方',
    en: 'at fault',
    value: r => r.fault,
    words: { OPERATOR: '机构原因', CONSUMER: '家长原因' },
  },
  { zh: '理由', en: 'reason', value: r => r.reason, width: 40 },
  { zh: '应退（元）', en: 'refund', value: r => r.refundFen, kind: 'fen' },
  { zh: '从监管账户退（元）', en: 'from custody', value: r => r.fromCustodyFen, kind: 'fen' },
  { zh: '申请时间', en: 'asked', value: r => r.requestedAt as Date },
  { zh: '答复期限', en: 'answer due', value: r => r.answerDueOn },
  { zh: '答复', en: 'answer', value: r => r.answer, width: 40 },
  { zh: '处理期限', en: 'appeal due', value: r => r.appealDueOn },
  { zh: '处理决定', en: 'decision', value: r => r.decision, width: 40 },
  { zh: '退款时间', en: 'paid back', value: r => r.paidBackAt as Date | null },
  {
    zh: '状态',
    en: 'status',
    value: r => r.status,
    words: {
      REQUESTED: '待答复',
      APPROVED: '已同意',
      AUTO_APPROVED: '逾期视为同意',
      REJECTED: '已拒绝',
      APPEALED: '已申请主管部门处理',
      UPHELD: '主管部门支持机构',
      PAID_BACK: '已退款',
      WITHDRAWN: '家长已撤回',
      LAPSED: '家长逾期未申请处理，已失效',
    },
  },
])

/** Lists of contracts and refunds that may leave as files. */
export const listFiles: readonly ListFile[] = [
  { of: 'contracts.list', id: 'contracts.exportOrders', zh: '合同与订单', en: 'Orders', columns: orders },
  {
    of: 'contracts.listRefunds',
    id: 'contracts.exportRefunds',
    zh: '退费申请',
    en: 'Refunds',
    columns: refunds,
  },
]
