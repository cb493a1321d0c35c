import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('custody', {
  notOpen: {
    status: 409,
    title: { zh: '订单不是待缴费状态', en: 'The order is not waiting for payment' },
    todo: {
      zh: '请刷新页面查看订单当前状态；已缴费的订单不需要重复缴费。',
      en: 'Reload to see the state of the order; a paid order needs no second payment.',
    },
  },
  notActive: {
    status: 409,
    title: { zh: '订单不在履行中', en: 'The order is not in progress' },
    todo: {
      zh: '请刷新页面查看订单状态；退费中、已冻结或已结清的订单不能办理此事项。',
      en: 'Reload to see its state; this cannot be done while it is refunding, frozen or closed.',
    },
  },
  notFrozen: {
    status: 409,
    title: { zh: '订单未被冻结', en: 'The order is not frozen' },
    todo: { zh: '请刷新页面查看订单状态。', en: 'Reload to see the state of the order.' },
  },
  frozenForFamily: {
    status: 409,
    title: { zh: '冻结资金只能退还家长', en: 'Frozen money can only go back to the family' },
    todo: {
      zh: '请将剩余金额全部退还家长，或先由监管人员解除冻结。',
      en: 'Give the whole rest back to the family, or have an officer lift the freeze first.',
    },
  },
  notRefundable: {
    status: 409,
    title: { zh: '订单当前不能退费', en: 'The order cannot be refunded now' },
    todo: {
      zh: '请查看订单状态：未缴费、退费中或已结清的订单没有可退金额。',
      en: 'See its state: an order that is unpaid, refunding or closed has nothing to give back.',
    },
  },
  notReversible: {
    status: 409,
    title: { zh: '该课时的划拨不能撤销', en: 'This release cannot be undone' },
    todo: {
      zh: '请核对课时是否已划拨、是否已撤销过，以及订单是否已退费。',
      en: 'Check that the lesson was released, was not undone before, and the order was not refunded.',
    },
  },
  orderKnown: {
    status: 409,
    title: { zh: '订单编号已存在且内容不同', en: 'The order exists with other content' },
    todo: { zh: '请使用新的订单编号。', en: 'Use another order number.' },
  },
  keyReused: {
    status: 409,
    title: { zh: '同一业务编号已用于其他内容', en: 'The key was used for other content' },
    todo: {
      zh: '重试须与首次内容完全一致；新业务请使用新的编号。',
      en: 'A repeat must equal the first request; use a new key for new business.',
    },
  },
  amountDiffers: {
    status: 409,
    title: { zh: '金额与应付金额不一致', en: 'The amount is not the sum due' },
    todo: {
      zh: '请核对应付金额；多付、少付的款项由银行原路退回后重新缴费。',
      en: 'Check the sum due; the bank returns a wrong sum by its route, then pay again.',
    },
  },
  notEnough: {
    status: 409,
    title: { zh: '可用余额不足', en: 'The balance does not suffice' },
    todo: {
      zh: '请减少金额；正在划拨或退费途中的款项不能再次使用。',
      en: 'Ask for less; money already on its way cannot be used again.',
    },
  },
  wrongSum: {
    status: 422,
    title: { zh: '退费分配与剩余金额不符', en: 'The parts do not make up what is left' },
    todo: {
      zh: '退给家长与留给机构的金额之和须等于订单剩余金额。',
      en: 'What goes back and what the institution keeps must add up to the rest of the order.',
    },
  },
  instructionDone: {
    status: 409,
    title: { zh: '银行已对该指令作出其他答复', en: 'The bank answered this instruction otherwise' },
    todo: {
      zh: '同一指令只能有一个结果，请与银行核对。',
      en: 'An instruction has one outcome; settle the difference with the bank.',
    },
  },
  freezeEnds: {
    status: 422,
    title: { zh: '冻结截止日期已过', en: 'The last day of the freeze is over' },
    todo: { zh: '请填写今天或以后的日期，或不填。', en: 'Name today, a later day, or none.' },
  },
})
