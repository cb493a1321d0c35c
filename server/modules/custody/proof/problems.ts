import { defineProblems } from '../../../platform/problem.ts'

export const proofProblems = defineProblems('custody', {
  notInProof: {
    status: 404,
    title: { zh: '当日日终没有您的托管资金', en: 'You had no money in custody when that day closed' },
    todo: {
      zh: '日终证明于次日零时后生成：今天缴的费请明天再看；已上完课或已退费的订单没有余额。如与您的账目不符，请向主管部门反映。',
      en: 'A day is proven after midnight: look tomorrow for what you paid today. A finished or refunded order holds nothing. If this contradicts your records, tell the agency.',
    },
  },
  notProven: {
    status: 404,
    title: { zh: '还没有日终证明', en: 'There is no proof of this day yet' },
    todo: {
      zh: '日终证明于次日零时后生成，请稍后再看，或选择更早的日期。',
      en: 'A day is proven after midnight; come back later or choose an earlier day.',
    },
  },
})
