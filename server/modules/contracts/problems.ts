import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('contracts', {
  prepaymentCap: {
    status: 422,
    title: { zh: '一次性收费超过规定', en: 'More is collected at once than the law allows' },
    todo: {
      zh: '请减少课时或缩短周期后重新签约；点击“如何得出”查看依据。',
      en: 'Sign for fewer lessons or a shorter time; see how the caps were computed.',
    },
  },
  contentChanged: {
    status: 409,
    title: { zh: '合同内容已变化', en: 'The contract has changed' },
    todo: { zh: '请重新阅读最新的合同内容后再签署。', en: 'Read the present contract, then sign.' },
  },
  enrolledAlready: {
    status: 409,
    title: { zh: '孩子已报名该班', en: 'The child has joined this class group' },
    todo: { zh: '请在“我的订单”中查看。', en: 'See it among your orders.' },
  },
  groupNotOpen: {
    status: 409,
    title: { zh: '该班暂不接受报名', en: 'The class group is not open' },
    todo: { zh: '请选择其他班级。', en: 'Choose another class group.' },
  },
  nothingAhead: {
    status: 409,
    title: { zh: '该班没有可报名的剩余课时', en: 'The class group has no lessons left to buy' },
    todo: {
      zh: '已上过的课不出售，请选择其他班级。',
      en: 'Lessons already held are not sold; choose another class group.',
    },
  },
  wrongState: {
    status: 409,
    title: { zh: '当前状态不能办理此操作', en: 'Not possible in the present state' },
    todo: { zh: '请刷新页面查看最新状态。', en: 'Reload and look at the present state.' },
  },
  refundUnknown: {
    status: 422,
    title: { zh: '无法自动计算应退金额', en: 'The refund cannot be computed' },
    todo: { zh: '请与机构协商或联系主管部门。', en: 'Agree with the institution or ask the authority.' },
  },
  refundOpen: {
    status: 409,
    title: { zh: '已有一笔退费正在办理', en: 'A refund is under way already' },
    todo: { zh: '请在订单中查看办理进度。', en: 'See its progress in the order.' },
  },
  appealTooLate: {
    status: 409,
    title: { zh: '已超过申请主管部门处理的期限', en: 'The last day for going to the authority is over' },
    todo: {
      zh: '原申请失效后订单恢复，可重新提出退费申请；机构再次拒绝的，请在期限内申请处理。',
      en: 'Once this request has lapsed the order runs on; ask for a refund anew, and appeal a new refusal in time.',
    },
  },
  nothingToRefund: {
    status: 422,
    title: { zh: '没有可退的余额', en: 'Nothing is left to refund' },
    todo: {
      zh: '全部课时已消课。如对消课有异议，请在课时记录中提出。',
      en: 'All lessons are used. Dispute a lesson in its record.',
    },
  },
})
