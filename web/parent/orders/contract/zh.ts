export default {
  caps: '收费上限核对',
  withinCaps: '没有超出一次性收费的规定',
  beyondCaps: '超出一次性收费的规定，不能签约',
  whyPrepayment: '一次性收费上限怎么核对的',
  capIs: '每课时最高 {money}（政府指导价）',
  whyJoining: '剩余课时如何计价',
  whyPrice: '每课时上限怎么算出来的',
} as const
